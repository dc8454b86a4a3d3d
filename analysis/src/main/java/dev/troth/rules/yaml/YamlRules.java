package dev.troth.rules.yaml;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Reading the file. */
public final class YamlRules {

    static final RuleInfo BOOLEAN_FOR_STRING = RuleInfo.error("yaml-02", "boolean-for-string")
            .says("What must be a string is not written like a boolean")
            .fix(FixSafety.SAFE);

    static final RuleInfo NUMBER_FOR_STRING = RuleInfo.error("yaml-03", "number-for-string")
            .says("What must be a string is not written like a number")
            .fix(FixSafety.SAFE);

    static final RuleInfo EMPTY_ITEM = RuleInfo.error("yaml-05", "empty-item")
            .says("Behind the dash of a list stands an item")
            .fix(FixSafety.REVIEW);

    static final RuleInfo QUOTED_VALUE = RuleInfo.error("yaml-06", "quoted-number-or-boolean")
            .says("Numbers and booleans stand without quotes")
            .fix(FixSafety.SAFE);

    private YamlRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "yaml",
                "Reading the file",
                List.of(BOOLEAN_FOR_STRING, NUMBER_FOR_STRING, EMPTY_ITEM, QUOTED_VALUE),
                List.of(
                        new DuplicateKey(),
                        new TabIndentation(),
                        new SeveralDocuments(),
                        new AmbiguousScalar(),
                        new KeyNotString(),
                        new SyntaxError(),
                        new InfinityOrNan(),
                        new AnchorInFile(),
                        new MisreadInteger(),
                        new TemplateFile(),
                        new BrokenAlias(),
                        new FileOverLimits()));
    }
}
