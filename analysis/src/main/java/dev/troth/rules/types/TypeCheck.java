package dev.troth.rules.types;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Kinds;
import dev.troth.scenariofile.ScenarioReader;
import dev.troth.schema.ApiSchema;
import dev.troth.schema.Checked;
import dev.troth.schema.ObjectType;
import dev.troth.schema.TypeTable;
import dev.troth.schema.Walk;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares an object with its type: one of Kratix' own, or for a request what the Promise that offers its API says. An
 * object that neither knows is left alone.
 */
public final class TypeCheck {

    private TypeCheck() {}

    /**
     * Reports what does not agree.
     *
     * @param rules the rule of a code
     * @return the object as it was meant, misspelt keys put right
     */
    public static Place check(
            ParsedObject object, Project project, Findings findings, Function<String, RuleInfo> rules) {
        Optional<Checked> checked = switch (object.kind()) {
            case FOREIGN ->
                requestTypes(object, project)
                        .map(type -> request(object, type))
                        .min(Comparator.comparingInt(found -> found.mismatches().size()));
            case SCENARIO, PROMISE, KRATIX ->
                typeOf(object, project)
                        .map(type -> Walk.check(
                                object.place(), type, object.document().whole()));
        };
        checked.ifPresent(found -> new TypeFindings(findings, rules).addAll(found.mismatches()));
        YamlNode meant = checked.map(Checked::canonical).orElse(null);
        return meant == null ? object.place() : object.place().with(meant);
    }

    /** Reports what a value, which is no object of its own, does not agree in with a type. */
    public static void check(
            Place place, ObjectType type, boolean whole, Findings findings, Function<String, RuleInfo> rules) {
        new TypeFindings(findings, rules).addAll(Walk.check(place, type, whole).mismatches());
    }

    /**
     * Reports what a JSON merge patch does not agree in with the type of the object that it changes; what it does not speak of
     * is not missing.
     *
     * @param object the object that is changed
     */
    public static void checkPatch(
            Place patch, ParsedObject object, Project project, Findings findings, Function<String, RuleInfo> rules) {
        boolean whole = object.document().whole();
        Optional<Checked> checked = switch (object.kind()) {
            case FOREIGN ->
                requestTypes(object, project)
                        .map(type -> ApiSchema.checkPatch(patch, type, new Re2Patterns(), whole))
                        .min(Comparator.comparingInt(found -> found.mismatches().size()));
            case SCENARIO, PROMISE, KRATIX -> typeOf(object, project).map(type -> Walk.checkPatch(patch, type, whole));
        };
        checked.ifPresent(found -> new TypeFindings(findings, rules).addAll(found.mismatches()));
    }

    /**
     * The type that an object is compared with; empty for what is left alone. Of several versions of a Promise the one counts that
     * a request is nearest to.
     */
    public static Optional<ObjectType> typeOf(ParsedObject object, Project project) {
        return switch (object.kind()) {
            case FOREIGN ->
                requestTypes(object, project)
                        .min(Comparator.comparingInt(
                                type -> request(object, type).mismatches().size()));
            case SCENARIO -> scenarioType();
            case PROMISE, KRATIX -> kratixType(object);
        };
    }

    private static Optional<ObjectType> kratixType(ParsedObject object) {
        Optional<String> kind = object.kind() == ParsedObject.Kind.PROMISE
                ? Optional.of(Kinds.PROMISE)
                : ParsedObject.kratixKind(object.kindName());
        return kind.flatMap(TypeTable.get()::kratixKind);
    }

    private static Optional<ObjectType> scenarioType() {
        return TypeTable.get().kind(ScenarioReader.API_VERSION, ScenarioReader.KIND);
    }

    private static Stream<ObjectType> requestTypes(ParsedObject object, Project project) {
        String apiVersion = object.apiVersion();
        int slash = apiVersion.indexOf('/');
        if (slash < 0) {
            return Stream.empty();
        }
        return project.promisesOffering(apiVersion.substring(0, slash), object.kindName()).stream()
                .flatMap(promise -> promise.api().stream())
                .flatMap(api -> api.version(apiVersion.substring(slash + 1)).stream())
                .map(ApiVersion::schema)
                .filter(Place::isMapping)
                .map(ApiSchema::request);
    }

    private static Checked request(ParsedObject object, ObjectType type) {
        return ApiSchema.check(
                object.place(), type, new Re2Patterns(), object.document().whole());
    }
}
