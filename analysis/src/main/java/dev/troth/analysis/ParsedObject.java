package dev.troth.analysis;

import dev.troth.promise.Kinds;
import dev.troth.scenariofile.ScenarioReader;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlDocument;
import java.util.List;
import java.util.Optional;

/**
 * An object in a file and what it is taken for.
 *
 * @param place its root
 * @param document the document that it stands in
 * @param kind what it is
 */
public record ParsedObject(Place place, YamlDocument document, Kind kind) {

    /** What an object is taken for, by its content alone. */
    public enum Kind {
        /** A Promise, or clearly meant to be one. */
        PROMISE,
        /** Another object of the group {@code platform.kratix.io}, or one of Kratix' kinds with a wrong apiVersion. */
        KRATIX,
        /** A scenario for Troth's rehearsal. */
        SCENARIO,
        /** Everything else; it may be a request for an API that a Promise of the project offers. */
        FOREIGN
    }

    /** What an object in a document is taken for. */
    public static ParsedObject of(Place place, YamlDocument document) {
        return new ParsedObject(place, document, kindOf(place));
    }

    private static Kind kindOf(Place place) {
        if (!place.isMapping()) {
            return Kind.FOREIGN;
        }
        String kind = place.get("kind").stringOrEmpty();
        // By the kind first, so that what reads scenarios is loaded for scenarios alone.
        if (kind.equals(ScenarioReader.KIND) && ScenarioReader.isScenario(place)) {
            return Kind.SCENARIO;
        }
        String apiVersion =
                place.get("apiVersion").string().orElse(place.get("platform").stringOrEmpty());
        boolean kratixGroup = isKratixGroup(apiVersion);
        if (kind.equalsIgnoreCase("Promise")) {
            boolean foreignGroup = apiVersion.contains("/") && !kratixGroup && !isMeantAsKratixGroup(apiVersion);
            return foreignGroup && !looksLikePromise(place) ? Kind.FOREIGN : Kind.PROMISE;
        }
        if (kratixGroup && !Kinds.ALL.contains(kind) && looksLikePromise(place)) {
            return Kind.PROMISE;
        }
        return kratixGroup || (Kinds.ALL.contains(kind) && isMeantAsKratixGroup(apiVersion))
                ? Kind.KRATIX
                : Kind.FOREIGN;
    }

    private static boolean isKratixGroup(String apiVersion) {
        return apiVersion.equals(Kinds.GROUP) || apiVersion.startsWith(Kinds.GROUP + "/");
    }

    /** None at all, a version without group, or the group with a slip in it. */
    private static boolean isMeantAsKratixGroup(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        String group = apiVersion.substring(0, Math.max(0, slash));
        return slash < 0
                || Kinds.GROUP.endsWith("." + group)
                || Spelling.nearest(group, List.of(Kinds.GROUP)).isPresent();
    }

    /** The kind of Kratix other than a Promise that a word is, or surely should be. */
    public static Optional<String> kratixKind(String kind) {
        List<String> kinds =
                Kinds.ALL.stream().filter(each -> !each.equals(Kinds.PROMISE)).toList();
        return kinds.contains(kind) ? Optional.of(kind) : Spelling.nearest(kind, kinds);
    }

    private static boolean looksLikePromise(Place place) {
        Place spec = place.get("spec");
        return spec.get("workflows").isMapping() || spec.get("api").isMapping();
    }

    public String apiVersion() {
        return place.get("apiVersion").stringOrEmpty();
    }

    public String kindName() {
        return place.get("kind").stringOrEmpty();
    }

    public String name() {
        return place.at("metadata", "name").stringOrEmpty();
    }
}
