package dev.troth.analysis.completion;

import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.Project;
import dev.troth.promise.Kinds;
import dev.troth.scenariofile.ScenarioReader;
import dev.troth.schema.TypeTable;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/** What says of an object what it is, while it does not say it yet: {@code apiVersion} and {@code kind}. */
final class Header {

    private static final String API_VERSION = "apiVersion";
    private static final String KIND = "kind";

    private Header() {}

    /** The one of the two keys that is missing, where the other makes the object one of ours. */
    static List<String> missingKeys(ParsedObject object) {
        boolean isOurs = isOurs(object.apiVersion());
        if (isOurs && object.place().get(KIND).isAbsent()) {
            return List.of(KIND);
        }
        boolean isScenario = object.kindName().equals(ScenarioReader.KIND);
        return isScenario && object.place().get(API_VERSION).isAbsent() ? List.of(API_VERSION) : List.of();
    }

    /** What can stand at one of the two; nothing for all other places. */
    static List<String> values(Place place, ParsedObject object, Project project) {
        boolean isOfObject = place.parent() == object.place();
        if (isOfObject && place.name().equals(KIND)) {
            return kinds(object.place().get(API_VERSION), project);
        }
        return isOfObject && place.name().equals(API_VERSION) ? apiVersions(object.kindName(), project) : List.of();
    }

    private static boolean isOurs(String apiVersion) {
        return apiVersion.equals(ScenarioReader.API_VERSION) || apiVersion.startsWith(Kinds.GROUP + "/");
    }

    private static List<String> kinds(Place apiVersion, Project project) {
        String text = apiVersion.stringOrEmpty();
        List<String> kinds = new ArrayList<>();
        if (apiVersion.isNothing() || text.startsWith(Kinds.GROUP + "/")) {
            kinds.addAll(TypeTable.get().kratixKinds());
        }
        if (apiVersion.isNothing() || text.equals(ScenarioReader.API_VERSION)) {
            kinds.add(ScenarioReader.KIND);
        }
        project.promisesOffering(text.substring(0, Math.max(0, text.indexOf('/')))).stream()
                .flatMap(promise -> promise.api().stream())
                .forEach(api -> kinds.add(api.requestKindText()));
        return kinds;
    }

    private static List<String> apiVersions(String kind, Project project) {
        List<String> versions = new ArrayList<>();
        if (kind.equals(ScenarioReader.KIND)) {
            versions.add(ScenarioReader.API_VERSION);
        }
        project.promisesOfKind(kind).stream()
                .flatMap(promise -> promise.api().stream())
                .forEach(api ->
                        api.versions().forEach(version -> versions.add(api.groupText() + "/" + version.nameText())));
        return versions;
    }
}
