package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The user's containers as they stand in the Pod ({@code pipeline_factory.go}, {@code pipelineContainers}). */
final class UserContainers {

    private UserContainers() {}

    static List<PodContainer> of(PipelineRun run, PipelineDefaults defaults) {
        List<Container> containers = run.pipeline().containers();
        List<List<Variable>> own =
                containers.stream().map(UserContainers::ownVariables).toList();
        List<List<Variable>> kept = run.parent().dryRun() ? DryRunVariables.kept(own) : own;
        List<PodContainer> placed = new ArrayList<>();
        for (int i = 0; i < containers.size(); i++) {
            placed.add(container(run, defaults, containers.get(i), kept.get(i)));
        }
        return List.copyOf(placed);
    }

    private static PodContainer container(
            PipelineRun run, PipelineDefaults defaults, Container written, List<Variable> ownVariables) {
        List<Variable> env = new ArrayList<>(KratixVariables.of(run));
        env.addAll(ownVariables);
        List<Mount> mounts = new ArrayList<>(Mount.OF_USER_CONTAINERS);
        written.volumeMounts().forEach(mount -> mounts.add(Mount.of(mount)));
        String pullPolicy = written.imagePullPolicy().stringOrEmpty();
        return new PodContainer(
                written.nameText(),
                false,
                written.imageText(),
                Written.list(written.command()),
                Written.list(written.args()),
                env,
                written.envFrom().stream()
                        .map(source -> Written.mapping(source.place()))
                        .toList(),
                mounts,
                written.securityContext().isNothing()
                        ? defaults.securityContext()
                        : Optional.of(Written.mapping(written.securityContext())),
                resources(written.resources(), defaults),
                pullPolicy.isEmpty() ? defaults.imagePullPolicy() : pullPolicy);
    }

    private static List<Variable> ownVariables(Container container) {
        return container.env().stream().map(UserContainers::variable).toList();
    }

    private static Variable variable(EnvironmentVariable written) {
        return new Variable(written.nameText(), Written.text(written.value()), Written.mapping(written.valueFrom()));
    }

    /** The container's own, and then nothing of the platform's: whoever sets only a limit has no requests. */
    private static Json.Mapping resources(Place written, PipelineDefaults defaults) {
        if (written.isNothing()) {
            return defaults.resources();
        }
        Json.Mapping resources = Written.mapping(written);
        for (String part : List.of("limits", "requests")) {
            if (resources.get(part) instanceof Json.Mapping amounts) {
                Json.Mapping canonical = Json.Mapping.EMPTY;
                for (var amount : amounts.fields().entrySet()) {
                    canonical = canonical.with(amount.getKey(), CanonicalQuantity.of(amount.getValue()));
                }
                resources = resources.with(part, canonical);
            }
        }
        return resources;
    }
}
