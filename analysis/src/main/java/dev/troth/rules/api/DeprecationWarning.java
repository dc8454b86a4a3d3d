package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.nio.charset.StandardCharsets;

/** What Kubernetes tells users of a deprecated version ({@code validateDeprecationWarning}). */
final class DeprecationWarning implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-39", "invalid-deprecation-warning")
            .says("A deprecation warning is one line of a deprecated version");

    private static final int MOST_BYTES = 256;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> api.versions().forEach(version -> check(version, findings)));
    }

    private static void check(ApiVersion version, Findings findings) {
        Place warning = version.place().get("deprecationWarning");
        if (warning.string().isEmpty()) {
            return;
        }
        String text = warning.stringOrEmpty();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        Place deprecated = version.place().get("deprecated");
        if (!deprecated.isTrue() || Misspelt.at(deprecated, findings)) {
            findings.addAtKey(INFO, warning)
                    .message(
                            "`%s` has a deprecation warning but is not deprecated, which Kubernetes refuses. Add"
                                    + " `deprecated: true`.",
                            version.nameText());
        } else if (text.isEmpty()) {
            findings.add(INFO, warning)
                    .message("The deprecation warning is empty, which Kubernetes refuses. Leave it out, and"
                            + " Kubernetes writes one.");
        } else if (bytes > MOST_BYTES) {
            findings.add(INFO, warning)
                    .message(
                            "The deprecation warning has %s bytes; Kubernetes allows %s and refuses the API."
                                    + " Shorten it.",
                            bytes, MOST_BYTES);
        } else if (text.codePoints().anyMatch(c -> !isPrintable(c))) {
            findings.add(INFO, warning)
                    .message("The deprecation warning has a line break or another character that cannot be"
                            + " printed, which Kubernetes refuses. Write one line.");
        }
    }

    /** Letters, marks, numbers, punctuation, symbols and the space ({@code unicode.IsPrint}). */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
