package dev.troth.analysis;

import dev.troth.openapi.SchemaTree;
import dev.troth.promise.Api;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.rules.FileRule;
import dev.troth.rules.ObjectRule;
import dev.troth.rules.ProjectRule;
import dev.troth.rules.PromiseRule;
import dev.troth.rules.Rule;
import dev.troth.rules.RuleFamily;
import dev.troth.rules.Rules;
import dev.troth.rules.SchemaRule;
import dev.troth.rules.types.TypeCheck;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs the rules over a file. This is the one way to findings: the terminal, the editor and the browser all take it.
 *
 * <p>First the type table is held against each object; it also gives the object as it was meant, with misspelt keys
 * put right, and on that the rules look, so that one slip is one finding.
 */
public final class Checker {

    private static final Comparator<Finding> IN_PLACE = Comparator.<Finding>comparingInt(
                    finding -> finding.span().start())
            .thenComparingInt(finding -> finding.span().end())
            .thenComparing(Finding::severity)
            .thenComparing(finding -> finding.rule().code());

    private Checker() {}

    /** All findings of a file, in order of place. */
    public static List<Finding> check(ParsedFile file, Project project, RuleSelection selection) {
        Findings found = new Findings(file.source());
        List<Rule> rules = Rules.families().stream()
                .map(RuleFamily::rules)
                .flatMap(List::stream)
                .toList();
        for (Rule rule : rules) {
            if (rule instanceof FileRule fileRule) {
                fileRule.check(file, found);
            }
        }
        for (ParsedObject object : file.objects()) {
            check(object, project, rules, found);
        }
        List<Finding> wanted = found.toList().stream()
                .filter(finding -> selection.includes(finding.rule()))
                .toList();
        List<Finding> findings = new ArrayList<>(Suppressions.in(file).apply(wanted, selection));
        findings.removeIf(finding -> !selection.includes(finding.rule()));
        findings.sort(IN_PLACE);
        return List.copyOf(findings);
    }

    private static void check(ParsedObject parsed, Project project, List<Rule> rules, Findings found) {
        Place place = TypeCheck.check(parsed, project, found, Rules::ofFact);
        KubernetesObject object = KubernetesObject.of(place);
        Promise promise = Promise.of(place);
        for (Rule rule : rules) {
            switch (rule) {
                case FileRule fileRule -> {}
                case SchemaRule schemaRule -> {}
                case ObjectRule objectRule -> objectRule.check(object, found);
                case PromiseRule promiseRule -> {
                    if (parsed.kind() == ParsedObject.Kind.PROMISE) {
                        promiseRule.check(promise, found);
                    }
                }
                case ProjectRule projectRule -> {
                    if (parsed.kind() == ParsedObject.Kind.PROMISE) {
                        projectRule.check(promise, project, found);
                    }
                }
            }
        }
        if (parsed.kind() == ParsedObject.Kind.PROMISE) {
            promise.api().ifPresent(api -> checkSchemas(api, rules, found));
        }
    }

    private static void checkSchemas(Api api, List<Rule> rules, Findings found) {
        List<SchemaRule> schemaRules = rules.stream()
                .filter(SchemaRule.class::isInstance)
                .map(SchemaRule.class::cast)
                .toList();
        for (ApiVersion version : api.versions()) {
            SchemaTree.forEach(version.schema(), node -> schemaRules.forEach(rule -> rule.check(node, found)));
        }
    }
}
