package dev.troth.engine.pod;

import dev.troth.engine.Pass;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.StatusDocuments;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.json.Json;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.contract.GoQuoted;
import dev.troth.promise.contract.Reading;
import dev.troth.promise.contract.StatusFile;
import dev.troth.promise.contract.StatusSchema;
import dev.troth.promise.contract.WorkflowControlFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The container {@code status-writer}: brings {@code status.yaml} and {@code workflow-control.yaml} into the object's
 * status ({@code work-creator/cmd/update_status.go}). One is for one Pipeline's files, which are read once.
 */
public final class StatusWriter {

    /** For a Pipeline that leaves neither file. */
    public static final StatusWriter WITHOUT_FILES =
            new StatusWriter(new Reading.Read<>(StatusFile.NONE), new Reading.Read<>(WorkflowControlFile.NONE), false);

    private final Reading<StatusFile> status;
    private final Reading<WorkflowControlFile> control;
    private final boolean hasFiles;

    /**
     * What the container knows of its Pipeline.
     *
     * @param last whether no Pipeline of the workflow comes after this one
     */
    public record Environment(WorkflowType type, String pipeline, boolean last, boolean dryRun) {}

    private StatusWriter(Reading<StatusFile> status, Reading<WorkflowControlFile> control, boolean hasFiles) {
        this.status = status;
        this.control = control;
        this.hasFiles = hasFiles;
    }

    /** Reads the files; what is wrong with them comes out when it runs. */
    public static StatusWriter of(PodFiles files) {
        String statusText = files.status();
        String controlText = files.workflowControl();
        if (statusText == null && controlText == null) {
            return WITHOUT_FILES;
        }
        return new StatusWriter(
                statusText == null ? new Reading.Read<>(StatusFile.NONE) : StatusFile.read(statusText),
                controlText == null
                        ? new Reading.Read<>(WorkflowControlFile.NONE)
                        : WorkflowControlFile.read(controlText),
                true);
    }

    /**
     * Runs the container for an object.
     *
     * @param parent as the API server has it now
     * @param nowMillis the time, in milliseconds since the epoch
     * @param refusedWrite which of its writes, counted from 1, the API server refuses because of a conflict; 0 for none
     */
    public Outcome run(Environment environment, WorkflowParent parent, long nowMillis, int refusedWrite) {
        if (!hasFiles && PlainStatus.isPlain(parent)) {
            return PlainStatus.run(environment, parent, nowMillis, refusedWrite);
        }
        Pass pass = new Pass(nowMillis, refusedWrite);
        return send(write(environment, document(parent), parent.metadata().generation(), nowMillis), parent, pass);
    }

    private static Json.Mapping document(WorkflowParent parent) {
        return switch (parent) {
            case RequestObject request -> StatusDocuments.of(request.status());
            case PromiseObject promise -> StatusDocuments.of(promise.status());
        };
    }

    private static WorkflowParent with(WorkflowParent parent, Json.Mapping status) {
        return switch (parent) {
            case RequestObject request -> request.withStatus(StatusDocuments.request(status));
            case PromiseObject promise -> promise.withStatus(StatusDocuments.promise(status));
        };
    }

    private static Outcome send(StatusWriting writing, WorkflowParent parent, Pass pass) {
        WorkflowParent current = parent;
        if (writing.labels()) {
            try {
                WorkflowParent labelled =
                        parent.withMetadata(parent.metadata().withLabel(Labels.WORKFLOW_SUSPENDED, "true"));
                pass.update(parent, labelled);
                current = labelled;
            } catch (Pass.Conflict conflict) {
                List<String> said = writing.said().subList(0, writing.said().size() - 1);
                return Outcome.of(pass, said, "failed to update object labels: " + conflict.getMessage());
            }
        }
        if (writing.status() == null) {
            return Outcome.of(pass, writing.said(), writing.error());
        }
        try {
            pass.updateStatus(current, with(current, writing.status()));
            return Outcome.of(pass, writing.said(), null);
        } catch (Pass.Conflict conflict) {
            return Outcome.of(pass, writing.said(), "failed to update status: " + conflict.getMessage());
        }
    }

    /**
     * What the container sends for an object with that status.
     *
     * @param object the status; {@link Json#NULL} for none
     * @param generation {@code metadata.generation} of the object
     */
    public StatusWriting write(Environment environment, Json object, long generation, long nowMillis) {
        Writing writing = new Writing(environment, generation, nowMillis);
        try {
            Json.Mapping before = before(object);
            Json.Mapping after = writing.after(before, read(status), this::readControl);
            StatusSchema.Violation violation = StatusSchema.violation(
                    environment.type(), before, StatusSchema.pruned(environment.type(), before, after));
            if (violation != null) {
                throw new StatusLaw.Failure("failed to update status: " + violation.message());
            }
            return new StatusWriting(
                    writing.labels, StatusSchema.pruned(environment.type(), before, after), writing.said, null);
        } catch (StatusLaw.Failure failure) {
            return new StatusWriting(writing.labels, null, writing.said, failure.getMessage());
        }
    }

    /** Quirk: A status that is no object makes the container panic. */
    private static Json.Mapping before(Json object) {
        return switch (object) {
            case Json.Mapping mapping -> mapping;
            case Json.Null nothing -> Json.Mapping.EMPTY;
            default ->
                throw new StatusLaw.Failure(StatusLaw.panic(StatusLaw.goType(object), "map[string]interface {}"));
        };
    }

    private WorkflowControlFile readControl() {
        return read(control);
    }

    private static <T> T read(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T> read -> read.value();
            case Reading.Refused<T> refused -> throw new StatusLaw.Failure(refused.message());
        };
    }

    /** One run of the container, in the order in which Kratix takes it ({@code updateStatus}). */
    private static final class Writing {

        private final Environment environment;
        private final long generation;
        private final long nowMillis;
        private final List<String> said = new ArrayList<>();
        private boolean labels;

        Writing(Environment environment, long generation, long nowMillis) {
            this.environment = environment;
            this.generation = generation;
            this.nowMillis = nowMillis;
        }

        Json.Mapping after(
                Json.Mapping before,
                StatusFile incoming,
                java.util.function.Supplier<WorkflowControlFile> controlFile) {
            if (incoming.status().get("kratix") != null) {
                throw new StatusLaw.Failure("'kratix' is a kratix managed status field that cannot be updated via"
                        + " workflows; remove update to 'kratix' from the '/kratix/metadata/status.yaml' file");
            }
            Json.Mapping status = StatusLaw.merged(before, incoming.status());
            warnOfUnsupported(incoming.status());
            WorkflowControlFile control = controlFile.get();
            if (environment.last() && !control.suspends()) {
                String now = Timestamps.format(Timestamps.ofMillis(nowMillis));
                status = StatusLaw.completed(status, environment.type(), now);
            }
            status = control.suspends()
                    ? suspended(status, control)
                    : StatusLaw.notSuspended(status, environment.pipeline());
            return environment.dryRun() ? status.with("message", StatusLaw.DRY_RUN_MESSAGE) : status;
        }

        /** Kratix names the keys in random order. */
        private void warnOfUnsupported(Json.Mapping incoming) {
            TreeSet<String> others = new TreeSet<>(incoming.fields().keySet());
            others.remove("message");
            if (environment.type() == WorkflowType.PROMISE && !others.isEmpty()) {
                said.add("Warning: promise workflow status has unsupported keys: " + String.join(", ", others)
                        + " in status.yaml; only 'message' can be updated in Promise status.");
            }
        }

        private Json.Mapping suspended(Json.Mapping status, WorkflowControlFile control) {
            String retryAt = "";
            if (control.retries()) {
                String quoted = GoQuoted.of(control.retryAfter());
                said.add("Info: workflow-control.yaml has retryAfter: " + quoted);
                String error = control.whyNoDelay();
                if (error != null) {
                    said.add("Error: failed to parse retryAfter duration specified in the workflow-control.yaml file: "
                            + quoted);
                    throw new StatusLaw.Failure(error);
                }
                retryAt = Timestamps.format(Instant.ofEpochMilli(nowMillis)
                        .plus(control.delay().orElseThrow())
                        .getEpochSecond());
            }
            said.add(
                    "Info: workflow-control.yaml is suspending the pipeline execution; will label the object and update"
                            + " its pipeline execution status.");
            labels = true;
            said.add("Info: labelled the object with " + GoQuoted.of(Labels.WORKFLOW_SUSPENDED) + " label to 'true'.");
            return StatusLaw.suspended(status, environment.pipeline(), control.message(), retryAt, generation);
        }
    }
}
