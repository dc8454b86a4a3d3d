package dev.troth.rules.yaml;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Reading the file. */
public final class YamlRules {

    private YamlRules() {}

    public static RuleFamily family() {
        return new RuleFamily("yaml", "Reading the file", List.of(), List.of());
    }
}
