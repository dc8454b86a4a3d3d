package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Labels;
import dev.troth.yaml.Place;

/**
 * The labels by which users make Kratix act. It compares with {@code "true"} and nothing else
 * ({@code lib/workflow/reconciler.go}, {@code isLabelSetToTrue}).
 */
public final class ControlLabels {

    private ControlLabels() {}

    /** Reports each that is set to something else; {@code "false"} says what it means. */
    public static void check(RuleInfo rule, KubernetesObject object, Findings findings) {
        for (String key : Labels.CONTROLS) {
            Place label = object.label(key);
            String value = label.stringOrEmpty();
            if (label.string().isPresent() && !value.equals("true") && !value.equals("false")) {
                findings.add(rule, label)
                        .message(
                                "Kratix acts on `%s` only when it is exactly `\"true\"`; `%s` does nothing. Write"
                                        + " `\"true\"`.",
                                key, value)
                        .fix(Fix.of(
                                FixSafety.REVIEW,
                                "Write `\"true\"`",
                                findings.edits().replace(label, "\"true\"")));
            }
        }
    }
}
