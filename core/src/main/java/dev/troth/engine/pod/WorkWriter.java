package dev.troth.engine.pod;

import dev.troth.engine.Pass;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.contract.GoQuoted;
import dev.troth.promise.effective.ObjectName;
import dev.troth.promise.effective.PipelineRun;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The container {@code work-writer}: makes a Work of what a configure Pipeline put into {@code /kratix/output} ({@code
 * work-creator/lib/work_creator.go}). There is one Work for each Pipeline and object; it is replaced each time.
 */
public final class WorkWriter {

    private static final int LONGEST_LABEL_VALUE = 63;

    private WorkWriter() {}

    /**
     * What the container is told.
     *
     * @param namespace where the Work goes; {@code ""} for Kratix' own
     * @param resource the request's name; {@code ""} in promise workflows
     * @param resourceNamespace the request's namespace, where Pipelines run in a namespace of their own; else {@code ""}
     */
    public record Arguments(
            String promise,
            String namespace,
            String resource,
            String resourceNamespace,
            WorkflowType type,
            String pipeline,
            boolean dryRun) {

        public Arguments {
            namespace = namespace.isEmpty() ? Kinds.SYSTEM_NAMESPACE : namespace;
        }

        /** What Kratix tells it ({@code api/v1alpha1/pipeline_factory.go}, {@code workCreatorContainer}). */
        public static Arguments of(PipelineRun run, boolean dryRun) {
            boolean forResource = run.isForResource();
            return new Arguments(
                    run.promise().nameText(),
                    run.namespace(),
                    forResource ? run.parent().name() : "",
                    forResource && run.hasOwnNamespace() ? run.parent().namespace() : "",
                    run.pipeline().type(),
                    run.pipeline().nameText(),
                    dryRun);
        }

        /** The Work's name before it is cut ({@code buildWorkIdentifier}). */
        String nameBase() {
            if (type == WorkflowType.PROMISE) {
                return promise + "-" + pipeline;
            }
            String namespacePart = resourceNamespace.isEmpty() ? "" : resourceNamespace + "-";
            return promise + "-" + resource + "-" + namespacePart + pipeline;
        }

        /** By which the Work is found again, in order of their names ({@code lib/resourceutil/work.go}). */
        Map<String, String> labels() {
            Map<String, String> labels = new TreeMap<>();
            labels.put(Labels.PROMISE_NAME, promise);
            labels.put(Labels.WORK_TYPE, type.text());
            putUnlessEmpty(labels, Labels.PIPELINE_NAME, pipeline);
            putUnlessEmpty(labels, Labels.RESOURCE_NAME, resource);
            putUnlessEmpty(labels, Labels.RESOURCE_NAMESPACE, resourceNamespace);
            if (dryRun) {
                labels.put(Labels.DRY_RUN, "true");
            }
            return labels;
        }

        /** Whether an object has all its {@link #labels}; further ones do not matter. */
        boolean matches(Metadata metadata) {
            return promise.equals(metadata.label(Labels.PROMISE_NAME))
                    && type.text().equals(metadata.label(Labels.WORK_TYPE))
                    && (pipeline.isEmpty() || pipeline.equals(metadata.label(Labels.PIPELINE_NAME)))
                    && (resource.isEmpty() || resource.equals(metadata.label(Labels.RESOURCE_NAME)))
                    && (resourceNamespace.isEmpty()
                            || resourceNamespace.equals(metadata.label(Labels.RESOURCE_NAMESPACE)))
                    && (!dryRun || metadata.isTrue(Labels.DRY_RUN));
        }

        /** A new Work's, whose name is still to get its ending. */
        Metadata newMetadata() {
            return Metadata.of(namespace, ObjectName.stem(nameBase()) + "-").withLabels(labels());
        }

        private static void putUnlessEmpty(Map<String, String> labels, String key, String value) {
            if (!value.isEmpty()) {
                labels.put(key, value);
            }
        }
    }

    /**
     * Runs the container.
     *
     * @param output what it finds, see {@link Output#of}
     * @param works the Works that there are, at least those with its labels
     * @param nowMillis the time, in milliseconds since the epoch
     * @param refusedWrite 1 when the API server refuses its write because of a conflict; else 0
     */
    public static Outcome run(
            Arguments arguments, Output output, List<WorkObject> works, long nowMillis, int refusedWrite) {
        return switch (output) {
            case Output.Unusable unusable -> Outcome.failed(unusable.error());
            case Output.Withheld withheld -> Outcome.NOTHING;
            case Output.Groups groups -> write(arguments, groups.groups(), works, nowMillis, refusedWrite);
        };
    }

    /** Quirk: A Work with further labels is found as well, so a normal run overwrites one that a dry run left. */
    private static Outcome write(
            Arguments arguments, List<WorkloadGroup> groups, List<WorkObject> works, long nowMillis, int refusedWrite) {
        for (Map.Entry<String, String> label : arguments.labels().entrySet()) {
            if (label.getValue().length() > LONGEST_LABEL_VALUE) {
                return Outcome.failed(whyNoSelector(label));
            }
        }
        WorkObject found = null;
        for (WorkObject work : works) {
            if (work.metadata().namespace().equals(arguments.namespace()) && arguments.matches(work.metadata())) {
                if (found != null) {
                    return Outcome.failed("more than 1 work exist with the matching labels: "
                            + printed(arguments.labels()) + ". Unable to update");
                }
                found = work;
            }
        }
        return send(arguments, groups, found, nowMillis, refusedWrite);
    }

    private static Outcome send(
            Arguments arguments,
            List<WorkloadGroup> groups,
            @Nullable WorkObject before,
            long nowMillis,
            int refusedWrite) {
        WorkObject work = new WorkObject(
                before == null ? arguments.newMetadata() : before.metadata(),
                arguments.promise(),
                arguments.resource(),
                groups,
                before == null ? WorkStatus.EMPTY : before.status(),
                Timestamps.ofMillis(nowMillis));
        Pass pass = new Pass(nowMillis, refusedWrite);
        String conflict = pass.attemptOrError(() -> {
            if (before == null) {
                pass.createNamed(work);
            } else {
                pass.update(before, work);
            }
        });
        return Outcome.of(pass, List.of(), conflict);
    }

    /** A name that is too long for a label cannot be looked for. */
    private static String whyNoSelector(Map.Entry<String, String> label) {
        return "unable to parse requirement: values[0][" + label.getKey() + "]: Invalid value: "
                + GoQuoted.of(label.getValue()) + ": must be no more than " + LONGEST_LABEL_VALUE + " bytes";
    }

    private static String printed(Map<String, String> labels) {
        StringBuilder text = new StringBuilder("map[");
        String separator = "";
        for (Map.Entry<String, String> label : labels.entrySet()) {
            text.append(separator)
                    .append(GoQuoted.of(label.getKey()))
                    .append(':')
                    .append(GoQuoted.of(label.getValue()));
            separator = " ";
        }
        return text.append(']').toString();
    }
}
