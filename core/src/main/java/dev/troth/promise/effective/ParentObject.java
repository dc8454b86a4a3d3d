package dev.troth.promise.effective;

import dev.troth.promise.Api;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Kinds;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;

/**
 * The object for which a workflow runs: the Promise itself, or a request as Kratix reads it.
 *
 * @param group the API group, {@code ""} for none
 * @param version of requests the version that is stored, whichever the user wrote
 * @param namespace {@code ""} for a Promise
 * @param plural the plural of the kind; {@code promises} for a Promise
 * @param dryRun whether it is a request that only rehearses
 */
public record ParentObject(
        String kind,
        String group,
        String version,
        String name,
        String namespace,
        String plural,
        boolean clusterScoped,
        boolean dryRun) {

    public static ParentObject ofPromise(Promise promise) {
        return new ParentObject(
                Kinds.PROMISE, Kinds.GROUP, Kinds.VERSION, promise.nameText(), "", "promises", true, false);
    }

    public static ParentObject ofRequest(Api api, ResourceRequest request) {
        return ofRequest(api, request.nameText(), request.namespaceText(), request.isDryRun());
    }

    /** A request that need not be written anywhere. */
    public static ParentObject ofRequest(Api api, String name, String namespace, boolean dryRun) {
        return new ParentObject(
                api.requestKindText(),
                api.groupText(),
                api.storageVersion().map(ApiVersion::nameText).orElse(""),
                name,
                namespace,
                api.pluralText(),
                api.scope().stringOrEmpty().equals("Cluster"),
                dryRun);
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
