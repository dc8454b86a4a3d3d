package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Pod of a Pipeline ({@code api/v1alpha1/pipeline_factory.go}, {@code pipelineJob}).
 *
 * <p>Everything but the status-writer is an init container, so that containers run one after the other and the next
 * starts only when the one before has ended with exit code 0.
 *
 * @param volumes as Kubernetes writes them
 */
public record PodTemplate(
        Map<String, String> labels,
        Map<String, String> annotations,
        List<PodContainer> initContainers,
        PodContainer container,
        List<Json.Mapping> volumes,
        String restartPolicy,
        String serviceAccount,
        List<String> imagePullSecrets,
        Map<String, String> nodeSelector,
        List<Json.Mapping> tolerations) {

    public static PodTemplate of(PipelineRun run, PipelineDefaults defaults) {
        Pipeline pipeline = run.pipeline();
        List<PodContainer> initContainers = new ArrayList<>();
        initContainers.add(KratixContainers.reader(run, defaults));
        initContainers.addAll(UserContainers.of(run, defaults));
        if (pipeline.action() == Action.CONFIGURE) {
            initContainers.add(KratixContainers.workWriter(run, defaults));
        }
        String restartPolicy = pipeline.restartPolicy().stringOrEmpty();
        return new PodTemplate(
                JobLabels.of(run),
                Written.texts(pipeline.annotations()),
                List.copyOf(initContainers),
                KratixContainers.statusWriter(run, defaults),
                PodVolumes.of(run),
                restartPolicy.isEmpty() ? PipelineDefaults.RESTART_POLICY : restartPolicy,
                run.serviceAccount(),
                imagePullSecrets(pipeline, defaults),
                Written.texts(pipeline.nodeSelector()),
                pipeline.tolerations().stream()
                        .map(toleration -> Written.mapping(toleration.place()))
                        .toList());
    }

    private static List<String> imagePullSecrets(Pipeline pipeline, PipelineDefaults defaults) {
        List<String> secrets = new ArrayList<>();
        if (!defaults.pullSecret().isEmpty()) {
            secrets.add(defaults.pullSecret());
        }
        pipeline.imagePullSecrets()
                .forEachItem(secret -> secrets.add(secret.get("name").stringOrEmpty()));
        return List.copyOf(secrets);
    }

    /** All containers in the order in which they run. */
    public List<PodContainer> containersInOrder() {
        return Stream.concat(initContainers.stream(), Stream.of(container)).toList();
    }
}
