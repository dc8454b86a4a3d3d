package dev.troth.analysis;

import dev.troth.openapi.SchemaTree;
import dev.troth.promise.Api;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.FileRule;
import dev.troth.rules.KratixRule;
import dev.troth.rules.ObjectRule;
import dev.troth.rules.ProjectRule;
import dev.troth.rules.PromiseRule;
import dev.troth.rules.RequestRule;
import dev.troth.rules.Rule;
import dev.troth.rules.Rules;
import dev.troth.rules.SchemaRule;
import dev.troth.rules.types.TypeCheck;
import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the rules over a file. This is the one way to findings: the terminal, the editor and the browser all take it.
 *
 * <p>First the type table is held against each object; it also gives the object as it was meant, with misspelt keys
 * put right, and on that the rules look, so that one slip is one finding.
 */
public final class Checker {

    private Checker() {}

    /** All findings of a file, in order of place. */
    public static List<Finding> check(ParsedFile file, Project project, RuleSelection selection) {
        Findings found = new Findings(file.source());
        List<Rule> rules = Rules.withClass();
        for (Rule rule : rules) {
            if (rule instanceof FileRule fileRule) {
                fileRule.check(file, found);
            }
        }
        for (ParsedObject object : file.objects()) {
            check(object, project, rules, found);
        }
        List<Finding> wanted = UnreadableLines.of(file).withoutFixes(withoutEchoes(file, found.toList())).stream()
                .filter(finding -> selection.includes(finding.rule()))
                .toList();
        List<Finding> findings = new ArrayList<>(Suppressions.in(file).apply(wanted, selection));
        findings.removeIf(finding -> !selection.includes(finding.rule()));
        findings.sort(Checker::compareByPlace);
        return List.copyOf(withoutRepetitions(findings));
    }

    /** What an alias brings in twice, or two wrong versions of one thing say of a third, is told once. */
    private static List<Finding> withoutRepetitions(List<Finding> findings) {
        List<Finding> once = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            boolean told = false;
            for (int i = once.size() - 1; i >= 0 && !told && once.get(i).span().equals(finding.span()); i--) {
                Finding before = once.get(i);
                told = before.rule().equals(finding.rule()) && before.message().equals(finding.message());
            }
            if (!told) {
                once.add(finding);
            }
        }
        return once;
    }

    /**
     * One slip is one finding: where a value cannot stay as it is, how it is read does not matter any more, and where a
     * template stands, nobody knows what will be written.
     */
    private static List<Finding> withoutEchoes(ParsedFile file, List<Finding> findings) {
        Set<Span> errors = new HashSet<>();
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).forEach(finding -> errors.add(finding.span()));
        boolean template = file.yaml().problems().stream().anyMatch(problem -> problem.kind() == YamlProblem.Kind.TEMPLATE);
        return findings.stream()
                .filter(finding -> finding.rule().family().equals("yaml")
                        ? finding.severity() == Severity.ERROR || !errors.contains(finding.span())
                        : !template || !file.source().text(finding.span()).contains("{{"))
                .toList();
    }

    private static void check(ParsedObject parsed, Project project, List<Rule> rules, Findings found) {
        Optional<Offer> offer = parsed.kind() == ParsedObject.Kind.FOREIGN
                ? Offer.to(KubernetesObject.of(parsed.place()), project)
                : Optional.empty();
        if (parsed.kind() == ParsedObject.Kind.FOREIGN && offer.isEmpty()) {
            return;
        }
        Place place = TypeCheck.check(parsed, project, found, Rules::ofFact);
        KubernetesObject object = KubernetesObject.of(place);
        rules.forEach(rule -> {
            if (rule instanceof ObjectRule objectRule) {
                objectRule.check(object, found);
            }
        });
        switch (parsed.kind()) {
            case PROMISE -> checkPromise(Promise.of(place), project, rules, found);
            case KRATIX -> rules.forEach(rule -> {
                if (rule instanceof KratixRule kratixRule) {
                    kratixRule.check(object, project, found);
                }
            });
            case FOREIGN -> rules.forEach(rule -> {
                if (rule instanceof RequestRule requestRule) {
                    requestRule.check(ResourceRequest.of(place), offer.orElseThrow(), project, found);
                }
            });
        }
    }

    private static void checkPromise(Promise promise, Project project, List<Rule> rules, Findings found) {
        for (Rule rule : rules) {
            switch (rule) {
                case PromiseRule promiseRule -> promiseRule.check(promise, found);
                case ProjectRule projectRule -> projectRule.check(promise, project, found);
                case SchemaRule ignored -> {}
                case FileRule ignored -> {}
                case ObjectRule ignored -> {}
                case KratixRule ignored -> {}
                case RequestRule ignored -> {}
            }
        }
        promise.api().ifPresent(api -> checkSchemas(api, rules, found));
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

    /** Written out: comparators put together by {@code thenComparing} cost the first check of a run ten milliseconds. */
    private static int compareByPlace(Finding one, Finding other) {
        int order = Integer.compare(one.span().start(), other.span().start());
        order = order != 0 ? order : Integer.compare(one.span().end(), other.span().end());
        order = order != 0 ? order : one.severity().compareTo(other.severity());
        return order != 0 ? order : one.rule().code().compareTo(other.rule().code());
    }
}
