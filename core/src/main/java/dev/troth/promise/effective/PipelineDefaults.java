package dev.troth.promise.effective;

import dev.troth.json.Json;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform gives Pipelines that do not say otherwise: the environment of Kratix' controller and its
 * configuration ({@code cmd/main.go}, ConfigMap {@code kratix}).
 *
 * @param adapterImage the image of Kratix' own containers ({@code PIPELINE_ADAPTER_IMG})
 * @param pullSecret a Secret to pull it with ({@code PIPELINE_ADAPTER_PULL_SECRET}); {@code ""} for none
 * @param imagePullPolicy {@code ""} to leave it to Kubernetes
 * @param resources what containers without {@code resources} ask for and may use
 * @param securityContext of the user's containers without one
 * @param backoffLimit of Jobs; empty to leave it to Kubernetes, which takes {@link #KUBERNETES_BACKOFF_LIMIT}
 */
public record PipelineDefaults(
        String adapterImage,
        String pullSecret,
        String imagePullPolicy,
        Json.Mapping resources,
        Optional<Json.Mapping> securityContext,
        Optional<Integer> backoffLimit) {

    /** How often Kubernetes tries a Job again when nobody says. */
    public static final int KUBERNETES_BACKOFF_LIMIT = 6;

    /** How a Pod of a Pipeline restarts containers when nobody says. */
    public static final String RESTART_POLICY = "OnFailure";

    /** A Kratix that nobody has configured. */
    public static final PipelineDefaults BUILT_IN =
            new PipelineDefaults("", "", "", builtInResources(), Optional.empty(), Optional.empty());

    public PipelineDefaults withAdapterImage(String image) {
        return new PipelineDefaults(image, pullSecret, imagePullPolicy, resources, securityContext, backoffLimit);
    }

    public PipelineDefaults withPullSecret(String secret) {
        return new PipelineDefaults(adapterImage, secret, imagePullPolicy, resources, securityContext, backoffLimit);
    }

    private static Json.Mapping builtInResources() {
        return Json.Mapping.EMPTY
                .with("requests", Json.ofTexts(Map.of("cpu", "100m", "memory", "128Mi", "ephemeral-storage", "128Mi")))
                .with("limits", Json.ofTexts(Map.of("cpu", "200m", "memory", "256Mi", "ephemeral-storage", "256Mi")));
    }
}
