package dev.troth.promise.admission;

import dev.troth.promise.Annotations;
import dev.troth.promise.Api;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.promise.contract.GoQuoted;
import dev.troth.promise.effective.ReconciliationInterval;
import dev.troth.schema.GoDuration;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Promise that becomes another one ({@code internal/webhook/v1alpha1/promise_webhook.go}, {@code ValidateUpdate}).
 *
 * <p>Only what the Promise was before decides here. The order is that of Kratix: the first objection is all that one is told.
 */
public final class PromiseUpdate {

    private static final String IMMUTABLE = ": field is immutable";
    private static final String OTHER_PROMISE =
            "Leave it as it was; another API belongs into a Promise of another name, or comes after this one was deleted.";

    private final Promise before;
    private final Promise after;

    private PromiseUpdate(Promise before, Promise after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Why an update is refused; empty when it is taken.
     *
     * @param storedVersions {@code status.storedVersions} of the API's CustomResourceDefinition, which only grows; empty as long
     *     as there is none
     */
    public static Optional<Refusal> refusal(Promise before, Promise after, Set<String> storedVersions) {
        PromiseUpdate update = new PromiseUpdate(before, after);
        return update.definition(storedVersions).or(update::names);
    }

    /**
     * Why the annotation {@link Annotations#RECONCILIATION_INTERVAL} is refused; empty when it is taken. One that stays as it was
     * always is ({@code validateReconciliationIntervalAnnotation}).
     *
     * @param place where it is written
     * @param before null without one
     * @param after null without one
     */
    public static Optional<Refusal> intervalRefusal(Place place, @Nullable String before, @Nullable String after) {
        if (after == null
                || after.equals(before)
                || ReconciliationInterval.ofAnnotation(after).isPresent()) {
            return Optional.empty();
        }
        String what = GoDuration.parse(after).isPresent() ? "must be at least 1m0s" : "must be a valid duration";
        return Optional.of(new Refusal(
                place,
                "metadata.annotations[" + Annotations.RECONCILIATION_INTERVAL + "]: Invalid value: "
                        + GoQuoted.of(after) + ": " + what,
                "Write `1m` or more."));
    }

    /**
     * Kratix tries the definition out ({@code validateCRD}): what Kubernetes does not change in one that is there
     * ({@code apiextensions-apiserver}, {@code ValidateCustomResourceDefinitionUpdate}).
     */
    private Optional<Refusal> definition(Set<String> storedVersions) {
        if (before.api().isEmpty() || after.api().isEmpty() || storedVersions.isEmpty()) {
            return Optional.empty();
        }
        Api old = before.api().get();
        Api api = after.api().get();
        if (!same(old.name(), api.name())) {
            return Optional.empty(); // Another definition, which there is not yet.
        }
        List<String> flaws = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        compare("spec.scope", old.scope(), api.scope(), flaws, places);
        compare("spec.names.kind", old.requestKind(), api.requestKind(), flaws, places);
        compare("spec.group", old.group(), api.group(), flaws, places);
        compare("spec.names.plural", old.plural(), api.plural(), flaws, places);
        String remedy = OTHER_PROMISE;
        int index = 0;
        for (String stored : storedVersions) {
            if (api.version(stored).isEmpty()) {
                flaws.add("status.storedVersions[" + index + "]: Invalid value: " + GoQuoted.of(stored)
                        + ": must appear in spec.versions");
                if (places.isEmpty()) {
                    remedy = "Keep `" + stored
                            + "` among the versions, with `served: false` when nobody is to use it any more.";
                }
                places.add(api.versionsPlace());
            }
            index++;
        }
        if (flaws.isEmpty()) {
            return Optional.empty();
        }
        String all = flaws.size() == 1 ? flaws.getFirst() : "[" + String.join(", ", flaws) + "]";
        return Optional.of(new Refusal(
                places.getFirst(),
                "invalid CRD changes: CustomResourceDefinition.apiextensions.k8s.io "
                        + GoQuoted.of(api.name().stringOrEmpty()) + " is invalid: " + all,
                remedy));
    }

    private static void compare(String path, Place old, Place written, List<String> flaws, List<Place> places) {
        if (!same(old, written)) {
            flaws.add(path + invalid(written));
            places.add(written);
        }
    }

    /** {@code validateCRDChanges}. */
    private Optional<Refusal> names() {
        if (before.api().isEmpty()) {
            return Optional.empty();
        }
        if (after.api().isEmpty()) {
            return Optional.of(new Refusal(
                    after.apiPlace().isPresent() ? after.apiPlace() : after.spec(),
                    "cannot remove API from existing promise",
                    "Leave the API as it was, or delete the Promise first."));
        }
        Api old = before.api().get();
        Api api = after.api().get();
        List<String> flaws = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        compare("spec.api.metadata.name", old.name(), api.name(), flaws, places);
        compare("spec.api.kind", old.object().kind(), api.object().kind(), flaws, places);
        compare("spec.api.apiVersion", old.object().apiVersion(), api.object().apiVersion(), flaws, places);
        if (!Names.of(old).equals(Names.of(api))) {
            flaws.add("spec.api.spec.names: Invalid value: {\"plural\": " + GoQuoted.of(api.pluralText())
                    + ", \"singular\": " + GoQuoted.of(api.singular().stringOrEmpty()) + ", \"kind\": "
                    + GoQuoted.of(api.requestKindText()) + "}" + IMMUTABLE);
            places.add(api.names());
        }
        return flaws.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        places.getFirst(),
                        "promises.platform.kratix.io " + GoQuoted.of(after.nameText()) + " was not valid: "
                                + String.join("; ", flaws),
                        OTHER_PROMISE));
    }

    private static String invalid(Place written) {
        return ": Invalid value: " + GoQuoted.of(written.stringOrEmpty()) + IMMUTABLE;
    }

    private static boolean same(Place one, Place other) {
        return one.stringOrEmpty().equals(other.stringOrEmpty());
    }

    /**
     * What Kratix compares as it is written: also what Kubernetes would add by itself, such as {@code listKind}, must stay as it
     * was. A list that is empty is another one than none.
     */
    private record Names(List<String> texts, Optional<List<String>> shortNames, Optional<List<String>> categories) {

        static Names of(Api api) {
            Place names = api.names();
            return new Names(
                    List.of(
                            api.pluralText(),
                            api.singular().stringOrEmpty(),
                            api.requestKindText(),
                            names.get("listKind").stringOrEmpty()),
                    list(names.get("shortNames")),
                    list(names.get("categories")));
        }

        private static Optional<List<String>> list(Place list) {
            return list.sequence()
                    .map(ignored ->
                            list.items().stream().map(Place::stringOrEmpty).toList());
        }
    }

    /** The version in which Kubernetes stores new objects; {@code ""} without one. */
    public static String storedVersion(Promise promise) {
        return promise.api()
                .flatMap(Api::storageVersion)
                .map(ApiVersion::nameText)
                .orElse("");
    }
}
