package dev.troth.promise.effective;

import dev.troth.json.Json;
import java.util.List;

/** A Pod template as Kubernetes' API writes it; empty fields are left out. */
final class PodManifest {

    private PodManifest() {}

    static Json.Mapping of(PodTemplate pod) {
        Json.Mapping metadata = Json.Mapping.EMPTY
                .withUnlessEmpty("labels", Json.ofTexts(pod.labels()))
                .withUnlessEmpty("annotations", Json.ofTexts(pod.annotations()));
        List<Json.Mapping> secrets = pod.imagePullSecrets().stream()
                .map(secret -> Json.Mapping.EMPTY.withUnlessEmpty("name", secret))
                .toList();
        Json.Mapping spec = Json.Mapping.EMPTY
                .with("initContainers", containers(pod.initContainers()))
                .with("containers", containers(List.of(pod.container())))
                .with("restartPolicy", pod.restartPolicy())
                .with("serviceAccountName", pod.serviceAccount())
                .withUnlessEmpty("imagePullSecrets", Manifest.list(secrets))
                .withUnlessEmpty("nodeSelector", Json.ofTexts(pod.nodeSelector()))
                .withUnlessEmpty("tolerations", Manifest.list(pod.tolerations()))
                .with("volumes", Manifest.list(pod.volumes()));
        return Json.Mapping.EMPTY.withUnlessEmpty("metadata", metadata).with("spec", spec);
    }

    private static Json containers(List<PodContainer> containers) {
        return Manifest.list(containers.stream().map(PodManifest::container).toList());
    }

    private static Json.Mapping container(PodContainer container) {
        Json.Mapping written = Json.Mapping.EMPTY
                .withUnlessEmpty("name", container.name())
                .withUnlessEmpty("image", container.image())
                .withUnlessEmpty("command", Json.Sequence.ofTexts(container.command()))
                .withUnlessEmpty("args", Json.Sequence.ofTexts(container.args()))
                .withUnlessEmpty("envFrom", Manifest.list(container.envFrom()))
                .with(
                        "env",
                        Manifest.list(container.env().stream()
                                .map(PodManifest::variable)
                                .toList()))
                .withUnlessEmpty("resources", container.resources())
                .with(
                        "volumeMounts",
                        Manifest.list(container.mounts().stream()
                                .map(PodManifest::mount)
                                .toList()))
                .withUnlessEmpty("imagePullPolicy", container.imagePullPolicy());
        return container
                .securityContext()
                .map(context -> written.with("securityContext", context))
                .orElse(written);
    }

    private static Json.Mapping variable(Variable variable) {
        return Json.Mapping.EMPTY
                .withUnlessEmpty("name", variable.name())
                .withUnlessEmpty("value", variable.value())
                .withUnlessEmpty("valueFrom", variable.valueFrom());
    }

    private static Json.Mapping mount(Mount mount) {
        Json.Mapping written = Json.Mapping.EMPTY
                .withUnlessEmpty("name", mount.volume())
                .withUnlessEmpty("readOnly", new Json.Bool(mount.readOnly()))
                .withUnlessEmpty("mountPath", mount.path());
        for (var more : mount.more().fields().entrySet()) {
            written = written.with(more.getKey(), more.getValue());
        }
        return written;
    }
}
