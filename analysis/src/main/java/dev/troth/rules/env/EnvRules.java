package dev.troth.rules.env;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Environment variables. */
public final class EnvRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("env-01", "variable-without-name").says("A variable has a name"),
            RuleInfo.error("env-02", "variable-name-syntax")
                    .says("A variable's name is made of printable ASCII characters without `=`"),
            RuleInfo.error("env-07", "broken-key-reference")
                    .says("A reference to a key names the Secret or ConfigMap, and the key")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("env-11", "env-not-a-list")
                    .says("`env` is a list of names and values")
                    .fix(FixSafety.REVIEW));

    private EnvRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "env",
                "Environment variables",
                FACTS,
                List.of(
                        new UnusualVariableName(),
                        new DuplicateVariable(),
                        new KratixVariableOverridden(),
                        new ValueAndValueFrom(),
                        new ValueFromSources(),
                        new UnknownDownwardField(),
                        new EnvFromSources(),
                        new PlainTextSecret(),
                        new UndefinedVariableReference(),
                        new SourceInEachNamespace()));
    }
}
