package dev.troth.rules.scenario;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.request.BrokenValidations;
import dev.troth.rules.types.TypeCheck;
import dev.troth.scenariofile.ObjectInPlace;
import dev.troth.scenariofile.ReadScenario;
import dev.troth.schema.TypeTable;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlDocument;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds the objects that a scenario brings itself, and its patches, against their types: those of Kratix, and the APIs that the
 * scenario's own Promises offer. What Kubernetes would refuse must not be played as if it had been taken.
 */
final class ScenarioObjects {

    /** The rule that tells of broken CEL rules too. */
    private static final String BREAKS_SCHEMA = "request-02";

    private final YamlDocument document;
    private final Project project;
    private final Findings findings;
    private final Function<String, RuleInfo> rules;

    private ScenarioObjects(
            YamlDocument document, Project project, Findings findings, Function<String, RuleInfo> rules) {
        this.document = document;
        this.project = project;
        this.findings = findings;
        this.rules = rules;
    }

    /**
     * Reports what does not agree.
     *
     * @param place the scenario
     * @param around the project, for who reads its CEL
     */
    static void check(
            Place place,
            ReadScenario scenario,
            YamlDocument document,
            Project around,
            Findings findings,
            Function<String, RuleInfo> rules) {
        List<Place> destinations = place.at("spec", "destinations").items().stream()
                .filter(Place::isMapping)
                .toList();
        if (scenario.objects().isEmpty() && destinations.isEmpty()) {
            return;
        }
        // Requests are served by what the scenario has, not by what else lies in the folder.
        FileFacts facts = new FileFacts(scenario.promises(), List.of(), Set.of());
        ScenarioObjects objects =
                new ScenarioObjects(document, Project.of(List.of(facts), around.cel()), findings, rules);
        destinations.forEach(destination -> TypeCheck.check(
                destination, TypeTable.get().type("ScenarioDestination"), document.whole(), findings, rules));
        scenario.objects().forEach(objects::check);
    }

    private void check(ObjectInPlace object) {
        ParsedObject parsed = ParsedObject.of(object.object(), document);
        Place before = object.before();
        boolean isRequest = parsed.kind() == ParsedObject.Kind.FOREIGN;
        if (before == null) {
            TypeCheck.check(parsed, project, findings, rules);
            if (isRequest) {
                BrokenValidations.report(object.place(), project, rules.apply(BREAKS_SCHEMA), findings);
            }
            return;
        }
        TypeCheck.checkPatch(object.place(), parsed, project, findings, rules);
        if (isRequest) {
            BrokenValidations.report(
                    object.place(), before, object.object(), project, rules.apply(BREAKS_SCHEMA), findings);
        }
    }
}
