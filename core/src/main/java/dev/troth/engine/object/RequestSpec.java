package dev.troth.engine.object;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.promise.effective.RunHash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a request, with its fingerprint and with what was last rendered for it.
 *
 * <p>Rendering is asked for on every pass and depends on nothing but the Promise's spec and the request's, so the last
 * answer is kept. It is a value computed twice at worst; nothing sees the difference.
 */
public final class RequestSpec {

    private final Json json;
    private @Nullable String hash;
    private @Nullable Rendering last;

    private record Rendering(
            PromiseSpec promise,
            String name,
            String namespace,
            boolean dryRun,
            List<RenderedPipeline> configure,
            List<RenderedPipeline> delete) {

        boolean isFor(PromiseSpec otherPromise, Metadata request, boolean otherDryRun) {
            return promise == otherPromise
                    && dryRun == otherDryRun
                    && name.equals(request.name())
                    && namespace.equals(request.namespace());
        }
    }

    /** A spec as it is stored; {@link Json#NULL} where there is none. */
    public RequestSpec(Json json) {
        this.json = json;
    }

    public Json json() {
        return json;
    }

    /** The fingerprint of the spec. */
    public String hash() {
        String known = hash;
        if (known == null) {
            known = RunHash.ofSpec(json);
            hash = known;
        }
        return known;
    }

    /** The Pipelines that this Promise has for the request. */
    public List<RenderedPipeline> pipelines(PromiseSpec promise, Action action, Metadata request, boolean dryRun) {
        Rendering known = last;
        if (known == null || !known.isFor(promise, request, dryRun)) {
            known = render(promise, request, dryRun);
            last = known;
        }
        return action == Action.CONFIGURE ? known.configure : known.delete;
    }

    private Rendering render(PromiseSpec promise, Metadata request, boolean dryRun) {
        String name = request.name();
        String namespace = request.namespace();
        return new Rendering(
                promise,
                name,
                namespace,
                dryRun,
                promise.resourcePipelines(Action.CONFIGURE, name, namespace, dryRun, hash()),
                promise.resourcePipelines(Action.DELETE, name, namespace, dryRun, hash()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestSpec spec && spec.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
