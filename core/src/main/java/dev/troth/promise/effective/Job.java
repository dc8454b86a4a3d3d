package dev.troth.promise.effective;

import dev.troth.promise.Annotations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Job that runs a Pipeline ({@code api/v1alpha1/pipeline_factory.go}, {@code pipelineJob}).
 *
 * @param owner empty for a request in another namespace, which cannot own it
 * @param backoffLimit how often it is tried again; empty to leave it to Kubernetes
 */
public record Job(
        String name,
        String namespace,
        Map<String, String> labels,
        Map<String, String> annotations,
        Optional<OwnerReference> owner,
        Optional<Integer> backoffLimit,
        PodTemplate template) {

    /**
     * The Job as Kratix would create it.
     *
     * @param suffix the five random characters in which its name ends
     */
    public static Job of(PipelineRun run, PipelineDefaults defaults, String suffix) {
        return new Job(
                run.jobName(suffix),
                run.namespace(),
                JobLabels.of(run),
                annotations(run.parent()),
                owner(run),
                backoffLimit(run).or(defaults::backoffLimit),
                PodTemplate.of(run, defaults));
    }

    /** How often Kubernetes will try it again. */
    public int effectiveBackoffLimit() {
        return backoffLimit.orElse(PipelineDefaults.KUBERNETES_BACKOFF_LIMIT);
    }

    /** By which the controllers find the object for which a Job runs. */
    static Map<String, String> annotations(ParentObject parent) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(Annotations.JOB_RESOURCE_NAMESPACE, parent.namespace());
        annotations.put(Annotations.JOB_RESOURCE_NAME, parent.name());
        annotations.put(Annotations.JOB_RESOURCE_KIND, parent.kind());
        annotations.put(Annotations.JOB_RESOURCE_API_VERSION, parent.apiVersion());
        return annotations;
    }

    private static Optional<OwnerReference> owner(PipelineRun run) {
        ParentObject parent = run.parent();
        if (run.isForResource() && !parent.namespace().equals(run.namespace())) {
            return Optional.empty();
        }
        return Optional.of(new OwnerReference(parent.apiVersion(), parent.kind(), parent.name(), !run.isForResource()));
    }

    private static Optional<Integer> backoffLimit(PipelineRun run) {
        return run.pipeline().backoffLimit().scalar().flatMap(scalar -> {
            try {
                return Optional.of(Integer.valueOf(scalar.json()));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        });
    }
}
