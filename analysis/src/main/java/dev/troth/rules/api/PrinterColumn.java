package dev.troth.rules.api;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * The path of a printer column. Kubernetes only looks at its first character ({@code validateSimpleJSONPath}); what it cannot
 * follow later stays an empty column.
 */
final class PrinterColumn implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-20", "invalid-printer-column")
            .says("A printer column has a name, a type and a path that begins with `.`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> api.versions().forEach(version -> check(version, findings)));
    }

    private static void check(ApiVersion version, Findings findings) {
        for (Place column : version.additionalPrinterColumns().items()) {
            Place path = column.get("jsonPath");
            String text = path.stringOrEmpty();
            if (text.isEmpty()) {
                continue;
            }
            if (!text.startsWith(".")) {
                String meant = meant(text);
                findings.add(INFO, path)
                        .message(
                                "`%s` does not begin with `.`, so Kubernetes refuses the API. Write `%s`.", text, meant)
                        .fix(Fix.replace(FixSafety.REVIEW, "Change to `" + meant + "`", path.value(), written(meant)));
            } else if (text.contains("..") || !isBalanced(text)) {
                findings.add(INFO, path)
                        .severity(Severity.WARNING)
                        .message("`%s` is no path that Kubernetes can follow, so the column stays empty.", text);
            }
        }
    }

    private static String meant(String text) {
        String path = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        String bare = path.startsWith("$") ? path.substring(1) : path;
        return bare.startsWith(".") ? bare : "." + bare;
    }

    /** A path of words needs no quotes; one with brackets and the like is quicker quoted than thought through. */
    private static String written(String path) {
        boolean words = path.chars().allMatch(c -> c == '.' || (c < 128 && Character.isLetterOrDigit(c)));
        return words ? path : Edits.quoted(path);
    }

    private static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                open++;
            } else if (c == ']') {
                open--;
            }
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }
}
