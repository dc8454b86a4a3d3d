package dev.troth.promise.effective;

import dev.troth.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * A container of a Pipeline's Pod.
 *
 * @param kratix whether it is Kratix' own
 * @param resources requests and limits
 * @param imagePullPolicy {@code ""} to leave it to Kubernetes, see {@link ImagePullPolicy}
 */
public record PodContainer(
        String name,
        boolean kratix,
        String image,
        List<String> command,
        List<String> args,
        List<Variable> env,
        List<Json.Mapping> envFrom,
        List<Mount> mounts,
        Optional<Json.Mapping> securityContext,
        Json.Mapping resources,
        String imagePullPolicy) {

    public PodContainer {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = List.copyOf(env);
        envFrom = List.copyOf(envFrom);
        mounts = List.copyOf(mounts);
    }
}
