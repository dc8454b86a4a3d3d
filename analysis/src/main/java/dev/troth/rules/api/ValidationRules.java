package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.CelCompiler;
import dev.troth.openapi.CelText;
import dev.troth.openapi.FieldPath;
import dev.troth.openapi.SchemaNode;
import dev.troth.openapi.SchemaTree;
import dev.troth.openapi.Step;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import java.util.List;

/**
 * {@code x-kubernetes-validations} ({@code ValidateCustomResourceDefinitionOpenAPISchema} and {@code
 * pkg/apiserver/schema/cel/compilation.go}). How much an expression may cost is not estimated.
 */
final class ValidationRules implements ProjectRule {

    private static final RuleInfo INFO = RuleInfo.error("api-28", "invalid-validation-rule")
            .says("A validation rule is a CEL expression that compiles and is true or false");

    private static final List<String> REASONS =
            List.of("FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        promise.api().ifPresent(api -> {
            for (ApiVersion version : api.versions()) {
                SchemaTree.forEach(version.schema(), node -> check(node, project.cel(), findings));
            }
        });
    }

    private static void check(SchemaNode node, CelCompiler cel, Findings findings) {
        if (node.isNested()) {
            return;
        }
        for (Place rule : node.get("x-kubernetes-validations").items()) {
            if (rule.isMapping()) {
                words(node, rule, findings);
                expressions(node, rule, cel, findings);
            }
        }
    }

    private static void words(SchemaNode node, Place rule, Findings findings) {
        Place message = rule.get("message");
        boolean rulePresent = !rule.get("rule").stringOrEmpty().isBlank();
        if (rulePresent && isBlank(message)) {
            findings.add(INFO, message)
                    .message("The message is blank, which Kubernetes refuses. Write one, or leave it out.");
        } else if (rulePresent && hasLineBreak(message.stringOrEmpty().strip())) {
            findings.add(INFO, message)
                    .message("The message has a line break, which Kubernetes refuses. Write it in one line.");
        } else if (hasLineBreak(rule.get("rule").stringOrEmpty().strip())
                && message.stringOrEmpty().isEmpty()) {
            findings.add(INFO, message)
                    .message("A rule of several lines needs a `message`, or Kubernetes refuses the API. Write one.");
        }
        if (isBlank(rule.get("messageExpression"))) {
            findings.add(INFO, rule.get("messageExpression"))
                    .message("The `messageExpression` is blank, which Kubernetes refuses. Write one, or leave it out.");
        }
        Place reason = rule.get("reason");
        if (reason.string().isPresent() && !REASONS.contains(reason.stringOrEmpty())) {
            findings.add(INFO, reason)
                    .message(
                            "`%s` is no reason that Kubernetes knows. Write `%s`.",
                            reason.stringOrEmpty(), String.join("`, `", REASONS));
        }
        fieldPath(node, rule.get("fieldPath"), findings);
    }

    private static void fieldPath(SchemaNode node, Place path, Findings findings) {
        String text = path.stringOrEmpty();
        if (!text.isEmpty() && FieldPath.resolve(node, text, true).isEmpty()) {
            findings.add(INFO, path)
                    .message(
                            "`%s` leads to no field of %s, so Kubernetes refuses the API. Write a path such as"
                                    + " `.size`, seen from there.",
                            text, node.called());
        }
    }

    private static void expressions(SchemaNode node, Place rule, CelCompiler cel, Findings findings) {
        Place text = rule.get("rule");
        Place message = rule.get("messageExpression");
        if (text.string().filter(String::isBlank).isPresent()
                && !text.stringOrEmpty().isEmpty()) {
            findings.add(INFO, text)
                    .message("The rule is blank, which Kubernetes refuses. Write an expression that must be true.");
        }
        if (text.stringOrEmpty().isBlank() || flawed(text, findings) || flawed(message, findings)) {
            return;
        }
        CelCompiler.Result result = cel.compile(
                node,
                new CelCompiler.Rule(
                        text.stringOrEmpty(),
                        message.stringOrEmpty(),
                        rule.get("optionalOldSelf").isTrue()));
        report(result.text(), text, findings);
        report(result.message(), message, findings);
        if (result.text().isEmpty()) {
            oldSelf(node, rule, result.usesOldSelf(), cel, findings);
        }
    }

    private static boolean flawed(Place expression, Findings findings) {
        return CelText.flaw(expression.stringOrEmpty())
                .map(flaw -> findings.add(INFO, expression)
                        .message("The expression cannot be compiled, so Kubernetes refuses the API: %s.", flaw))
                .isPresent();
    }

    private static void report(List<CelCompiler.Flaw> flaws, Place expression, Findings findings) {
        for (CelCompiler.Flaw flaw : flaws) {
            findings.add(INFO, expression, where(expression, flaw, findings))
                    .message("The expression cannot be compiled, so Kubernetes refuses the API: %s", flaw.what());
        }
    }

    /** The word that is wrong, where the expression stands in the file as it is; else all of it. */
    private static Span where(Place expression, CelCompiler.Flaw flaw, Findings findings) {
        String text = expression.stringOrEmpty();
        int inside = findings.source().text(expression.value()).indexOf(text);
        boolean shown = inside >= 0 && text.indexOf('\n') < 0 && flaw.line() == 0;
        if (!shown || flaw.column() >= text.codePointCount(0, text.length())) {
            return expression.value();
        }
        int from = text.offsetByCodePoints(0, flaw.column());
        int to = from + Character.charCount(text.codePointAt(from));
        if (text.charAt(from) == '.' && to < text.length()) {
            // A field is told at its dot.
            to++;
        }
        while (to < text.length() && isWord(text.charAt(to - 1)) && isWord(text.charAt(to))) {
            to++;
        }
        int start = expression.value().start() + inside;
        return new Span(start + from, start + to);
    }

    private static boolean isWord(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private static void oldSelf(SchemaNode node, Place rule, boolean used, CelCompiler cel, Findings findings) {
        Place optional = rule.get("optionalOldSelf");
        if (!used && !optional.isNothing()) {
            findings.addAtKey(INFO, optional)
                    .message("The rule does not use `oldSelf`, so Kubernetes refuses `optionalOldSelf`. Leave it out.");
        } else if (used && !cel.equals(CelCompiler.UNCHECKED) && isUncorrelatable(node)) {
            findings.add(INFO, rule.get("rule"))
                    .message("`oldSelf` is unknown here: Kubernetes cannot tell which item of the list this was"
                            + " before, and refuses"
                            + " the API. Use `x-kubernetes-list-type: map`, or put the rule higher up.");
        }
    }

    /** Whether a value here has no certain predecessor: in a list whose items are not told apart by keys. */
    private static boolean isUncorrelatable(SchemaNode node) {
        SchemaNode parent = node.parent();
        if (parent == null) {
            return false;
        }
        boolean inList = node.step() == Step.ITEMS
                && !parent.get("x-kubernetes-list-type").stringOrEmpty().equals("map");
        return inList || isUncorrelatable(parent);
    }

    private static boolean isBlank(Place place) {
        return !place.stringOrEmpty().isEmpty() && place.stringOrEmpty().isBlank();
    }

    private static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }
}
