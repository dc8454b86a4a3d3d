package dev.troth.rules.suppression;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Comments that silence rules. Reported by {@link dev.troth.analysis.Suppressions}, which knows what they silenced. */
public final class SuppressionRules {

    public static final RuleInfo UNUSED = RuleInfo.warning("suppression-01", "unused-suppression")
            .says("A comment that silences a rule silences something")
            .fix(FixSafety.SAFE)
            .fading();

    public static final RuleInfo UNKNOWN_RULE = RuleInfo.warning("suppression-02", "unknown-rule-in-suppression")
            .says("A comment that silences a rule names one that exists")
            .fix(FixSafety.REVIEW);

    private SuppressionRules() {}

    public static RuleFamily family() {
        return new RuleFamily("suppression", "Silencing rules", List.of(UNUSED, UNKNOWN_RULE), List.of());
    }
}
