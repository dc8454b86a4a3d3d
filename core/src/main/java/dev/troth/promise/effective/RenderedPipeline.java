package dev.troth.promise.effective;

import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Pipeline rendered for one object, as far as Kratix' engine compares it with what is there; the Job in full is
 * {@link Job#of} ({@code api/v1alpha1/pipeline_types.go}, {@code PipelineJobResources}).
 *
 * @param name the Pipeline's name
 * @param jobLabels the labels of its Job, in which the Pipeline's own win over Kratix'
 * @param jobAnnotations by which the controllers find the object for which it runs
 * @param jobNameStem the Job's name up to the dash before its five random characters
 * @param namespace where the Job runs
 * @param supporting what is applied before the Job, in this order
 * @param run what it was rendered from
 */
public record RenderedPipeline(
        String name,
        Map<String, String> jobLabels,
        Map<String, String> jobAnnotations,
        String jobNameStem,
        String namespace,
        List<Supporting> supporting,
        PipelineRun run) {

    /**
     * An object that is applied before the Job.
     *
     * @param namespace {@code ""} where the kind has none
     */
    public record Supporting(String kind, String namespace, String name, Map<String, String> labels) {

        public Supporting {
            labels = Map.copyOf(labels);
        }
    }

    public RenderedPipeline {
        jobLabels = Map.copyOf(jobLabels);
        jobAnnotations = Map.copyOf(jobAnnotations);
        supporting = List.copyOf(supporting);
    }

    /** The Pipelines of a workflow in order. */
    public static List<RenderedPipeline> all(List<PipelineRun> runs) {
        return runs.stream().map(RenderedPipeline::of).toList();
    }

    private static RenderedPipeline of(PipelineRun run) {
        return new RenderedPipeline(
                run.pipeline().nameText(),
                JobLabels.of(run),
                Job.annotations(run.parent()),
                ObjectName.stem(run.jobNameBase()),
                run.namespace(),
                supporting(SupportingObjects.of(run)),
                run);
    }

    private static List<Supporting> supporting(SupportingObjects objects) {
        List<Supporting> all = new ArrayList<>();
        ServiceAccount account = objects.serviceAccount();
        all.add(new Supporting("ServiceAccount", account.namespace(), account.name(), account.labels()));
        objects.configMap()
                .ifPresent(map -> all.add(new Supporting("ConfigMap", map.namespace(), map.name(), map.labels())));
        for (List<Role> roles : List.of(objects.roles(), objects.clusterRoles())) {
            List<RoleBinding> bindings =
                    roles == objects.roles() ? objects.roleBindings() : objects.clusterRoleBindings();
            roles.forEach(role -> all.add(new Supporting(role.kind(), role.namespace(), role.name(), role.labels())));
            bindings.forEach(binding ->
                    all.add(new Supporting(binding.kind(), binding.namespace(), binding.name(), binding.labels())));
        }
        return all;
    }

    public WorkflowType type() {
        return run.pipeline().type();
    }

    public Action action() {
        return run.pipeline().action();
    }

    /**
     * Whether a Job with these labels was made for this Pipeline and for what now is to be done
     * ({@code lib/workflow/reconciler.go}, {@code jobIsForPipeline}). Whose Job it is does not count here.
     */
    public boolean isRunBy(Map<String, String> labels) {
        return labels == jobLabels
                || (same(labels, Labels.HASH)
                        && same(labels, Labels.WORKFLOW_TYPE)
                        && same(labels, Labels.WORKFLOW_ACTION)
                        && same(labels, Labels.PIPELINE_HASH)
                        && same(labels, Labels.PIPELINE_NAME));
    }

    private boolean same(Map<String, String> labels, String key) {
        return labels.getOrDefault(key, "").equals(jobLabels.getOrDefault(key, ""));
    }
}
