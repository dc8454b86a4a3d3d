package dev.troth.analysis;

import dev.troth.promise.Api;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Promise that an object asks.
 *
 * @param promise the Promise
 * @param exact whether it offers the very group and kind; else the object was meant for it, or for one of its group
 */
public record Offer(Promise promise, boolean exact) {

    /** The kinds of Kubernetes' group without a name. */
    private static final List<String> CORE = List.of(
            "Binding",
            "ComponentStatus",
            "ConfigMap",
            "Endpoints",
            "Event",
            "LimitRange",
            "List",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "Pod",
            "PodTemplate",
            "ReplicationController",
            "ResourceQuota",
            "Secret",
            "Service",
            "ServiceAccount");

    /** The Promise of the project that an object is a request to; empty for objects of the rest of the world. */
    public static Optional<Offer> to(KubernetesObject object, Project project) {
        String group = object.groupText();
        String kind = object.kindText();
        if (group.isEmpty()) {
            return withoutGroup(object, project);
        }
        List<Promise> exact = project.promisesOffering(group, kind);
        if (!exact.isEmpty()) {
            return exact.stream()
                    .filter(promise -> serves(promise, object.versionText()))
                    .findFirst()
                    .or(() -> Optional.of(exact.getFirst()))
                    .map(promise -> new Offer(promise, true));
        }
        List<Promise> ofGroup = project.promisesOffering(group);
        if ((ofGroup.isEmpty() && project.promisesOfKind(kind).isEmpty()) || isDefined(object, project)) {
            return Optional.empty();
        }
        Optional<Promise> meant = ofGroup.isEmpty()
                ? project.promisesOfKind(kind).stream()
                        .filter(promise -> promise.api()
                                .filter(api -> isMeant(object, api))
                                .isPresent())
                        .findFirst()
                : meant(kind, ofGroup)
                        .or(() -> ofGroup.stream()
                                .findFirst()
                                .filter(promise -> isComplete(project)
                                        || meant(kind, project.promises()).isPresent()));
        return meant.map(promise -> new Offer(promise, false));
    }

    /** The offered API; a Promise without one offers nothing. */
    public Api api() {
        return promise.api().orElseThrow();
    }

    /** A kind of the project's whose apiVersion is missing or has lost its group. */
    private static Optional<Offer> withoutGroup(KubernetesObject object, Project project) {
        String kind = object.kindText();
        boolean core = !object.apiVersionText().isEmpty() && CORE.contains(kind);
        return core || kind.isEmpty()
                ? Optional.empty()
                : project.promisesOfKind(kind).stream().findFirst().map(promise -> new Offer(promise, false));
    }

    private static boolean serves(Promise promise, String version) {
        return promise.api()
                .flatMap(api -> api.version(version))
                .filter(offered -> offered.served().isTrue())
                .isPresent();
    }

    private static Optional<Promise> meant(String kind, List<Promise> promises) {
        return promises.stream()
                .filter(promise ->
                        promise.api().filter(api -> isNear(kind, api)).isPresent())
                .findFirst();
    }

    private static boolean isNear(String kind, Api api) {
        List<String> names = Stream.of(
                        api.requestKindText(), api.pluralText(), api.singular().stringOrEmpty())
                .filter(name -> !name.isEmpty())
                .toList();
        return Spelling.nearest(kind, names).isPresent();
    }

    /** The same kind in a group that was cut short or misspelt. */
    private static boolean isMeant(KubernetesObject object, Api api) {
        String group = object.groupText();
        String offered = api.groupText();
        return !offered.isEmpty()
                && (offered.startsWith(group + ".")
                        || group.startsWith(offered + ".")
                        || Spelling.nearest(group, List.of(offered)).isPresent());
    }

    /** Whether a CustomResourceDefinition of the project, or of a Promise's dependencies, is about this kind. */
    private static boolean isDefined(KubernetesObject object, Project project) {
        return Stream.concat(
                        project.objects().stream(),
                        project.promises().stream().flatMap(promise -> promise.dependencies().stream()))
                .filter(each -> each.kindText().equals(Kinds.CUSTOM_RESOURCE_DEFINITION))
                .anyMatch(each -> each.spec().get("group").stringOrEmpty().equals(object.groupText())
                        && each.spec().at("names", "kind").stringOrEmpty().equals(object.kindText()));
    }

    /** Whether all Promises are here. Those that come from elsewhere may offer kinds of the same group. */
    private static boolean isComplete(Project project) {
        boolean releases =
                project.objects().stream().anyMatch(object -> object.kindText().equals("PromiseRelease"));
        return !releases
                && project.promises().stream()
                        .flatMap(promise -> promise.requiredPromises().stream())
                        .allMatch(
                                required -> project.promise(required.nameText()).isPresent());
    }
}
