package dev.troth.analysis;

import dev.troth.openapi.SchemaTree;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.FileRule;
import dev.troth.rules.KratixRule;
import dev.troth.rules.ObjectRule;
import dev.troth.rules.ProjectRule;
import dev.troth.rules.PromiseRule;
import dev.troth.rules.RequestRule;
import dev.troth.rules.Rules;
import dev.troth.rules.SchemaRule;
import dev.troth.rules.scenario.ScenarioFindings;
import dev.troth.rules.types.TypeCheck;
import dev.troth.scenariofile.ScenarioFiles;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules over a file. This is the one way to findings: the terminal, the editor and the browser all take it.
 *
 * <p>First the type table is held against each object; it also gives the object as it was meant, with misspelt keys
 * put right, and on that the rules look, so that one slip is one finding.
 */
public final class Checker {

    private static final List<FileRule> FILE_RULES = Rules.of(FileRule.class);
    private static final List<ObjectRule> OBJECT_RULES = Rules.of(ObjectRule.class);
    private static final List<PromiseRule> PROMISE_RULES = Rules.of(PromiseRule.class);
    private static final List<SchemaRule> SCHEMA_RULES = Rules.of(SchemaRule.class);
    private static final List<ProjectRule> PROJECT_RULES = Rules.of(ProjectRule.class);
    private static final List<KratixRule> KRATIX_RULES = Rules.of(KratixRule.class);
    private static final List<RequestRule> REQUEST_RULES = Rules.of(RequestRule.class);

    private Checker() {}

    /** All findings of a file, in order of place. Of a scenario that names files only what needs none of them. */
    public static List<Finding> check(ParsedFile file, Project project, RuleSelection selection) {
        return check(file, project, null, selection);
    }

    /**
     * All findings of a file, in order of place.
     *
     * @param beside the files that a scenario in it can name; null when they cannot be had
     */
    public static List<Finding> check(
            ParsedFile file, Project project, @Nullable ScenarioFiles beside, RuleSelection selection) {
        Findings found = new Findings(file.source());
        for (FileRule rule : FILE_RULES) {
            rule.check(file, found);
        }
        for (ParsedObject object : file.objects()) {
            check(object, project, beside, found);
        }
        List<Finding> apart = UnreadableLines.of(file).withoutFixes(Echoes.removed(file, found.toList()));
        List<Finding> findings = new ArrayList<>(Suppressions.in(file).apply(apart, selection));
        findings.removeIf(finding -> !selection.includes(finding.rule()));
        findings.sort(Checker::compareByPlace);
        return List.copyOf(Echoes.toldOnce(findings));
    }

    private static void check(ParsedObject parsed, Project project, @Nullable ScenarioFiles beside, Findings found) {
        switch (parsed.kind()) {
            case PROMISE -> {
                Place place = checkObject(parsed, project, found);
                checkPromise(Promise.of(place), project, found);
            }
            case KRATIX -> {
                KubernetesObject object = KubernetesObject.of(checkObject(parsed, project, found));
                KRATIX_RULES.forEach(rule -> rule.check(object, project, found));
            }
            case SCENARIO -> {
                Place place = TypeCheck.check(parsed, project, found, Rules::ofFact);
                ScenarioFindings.add(place, parsed.document(), project, beside, found, Rules::ofFact);
            }
            case FOREIGN ->
                Offer.to(KubernetesObject.of(parsed.place()), project).ifPresent(offer -> {
                    ResourceRequest request = ResourceRequest.of(checkObject(parsed, project, found));
                    REQUEST_RULES.forEach(rule -> rule.check(request, offer, project, found));
                });
        }
    }

    /** What holds for every object that has a type; gives the object as it was meant. */
    private static Place checkObject(ParsedObject parsed, Project project, Findings found) {
        Place place = TypeCheck.check(parsed, project, found, Rules::ofFact);
        KubernetesObject object = KubernetesObject.of(place);
        OBJECT_RULES.forEach(rule -> rule.check(object, found));
        return place;
    }

    private static void checkPromise(Promise promise, Project project, Findings found) {
        PROMISE_RULES.forEach(rule -> rule.check(promise, found));
        PROJECT_RULES.forEach(rule -> rule.check(promise, project, found));
        promise.api().stream()
                .flatMap(api -> api.versions().stream())
                .forEach(version -> SchemaTree.forEach(
                        version.schema(), node -> SCHEMA_RULES.forEach(rule -> rule.check(node, found))));
    }

    /** Written out: comparators put together by {@code thenComparing} cost the first check of a run ten milliseconds. */
    private static int compareByPlace(Finding one, Finding other) {
        int order = Integer.compare(one.span().start(), other.span().start());
        order = order != 0
                ? order
                : Integer.compare(one.span().end(), other.span().end());
        order = order != 0 ? order : one.severity().compareTo(other.severity());
        return order != 0 ? order : one.rule().code().compareTo(other.rule().code());
    }
}
