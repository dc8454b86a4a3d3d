package dev.troth.rules.schema;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** The Promise object. */
public final class SchemaRules {

    private SchemaRules() {}

    public static RuleFamily family() {
        return new RuleFamily("schema", "The Promise object", List.of(), List.of());
    }
}
