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
import dev.troth.schema.TypeTable;
import dev.troth.schema.Walk;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

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
            case FOREIGN -> request(object, project);
            case SCENARIO -> scenario(object);
            case PROMISE, KRATIX -> kratixObject(object);
        };
        checked.ifPresent(found -> new TypeFindings(findings, rules).addAll(found.mismatches()));
        YamlNode meant = checked.map(Checked::canonical).orElse(null);
        return meant == null ? object.place() : object.place().with(meant);
    }

    private static Optional<Checked> kratixObject(ParsedObject object) {
        Optional<String> kind = object.kind() == ParsedObject.Kind.PROMISE
                ? Optional.of(Kinds.PROMISE)
                : ParsedObject.kratixKind(object.kindName());
        return kind.flatMap(TypeTable.get()::kratixKind)
                .map(type -> Walk.check(object.place(), type, object.document().whole()));
    }

    private static Optional<Checked> scenario(ParsedObject object) {
        return TypeTable.get()
                .kind(ScenarioReader.API_VERSION, ScenarioReader.KIND)
                .map(type -> Walk.check(object.place(), type, object.document().whole()));
    }

    private static Optional<Checked> request(ParsedObject object, Project project) {
        String apiVersion = object.apiVersion();
        int slash = apiVersion.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        // Of several versions of a Promise the one counts that the request is nearest to.
        return project.promisesOffering(apiVersion.substring(0, slash), object.kindName()).stream()
                .flatMap(promise -> promise.api().stream())
                .flatMap(api -> api.version(apiVersion.substring(slash + 1)).stream())
                .map(ApiVersion::schema)
                .filter(Place::isMapping)
                .map(schema -> ApiSchema.check(
                        object.place(),
                        ApiSchema.request(schema),
                        new Re2Patterns(),
                        object.document().whole()))
                .min(Comparator.comparingInt(checked -> checked.mismatches().size()));
    }
}
