package dev.troth.schema;

/**
 * The rule that a fact belongs to.
 *
 * @param code the rule's code, such as {@code container-09}
 * @param error whether breaking the fact is an error even if the rule is not, because the server refuses the object
 */
public record RuleRef(String code, boolean error) {

    /** A rule at its own severity. */
    public static RuleRef of(String code) {
        return new RuleRef(code, false);
    }

    /** Reads {@code container-09}, or {@code api-24!} for one that is an error here. */
    static RuleRef parse(String text) {
        return text.endsWith("!") ? new RuleRef(text.substring(0, text.length() - 1), true) : new RuleRef(text, false);
    }

    RuleRef asError() {
        return error ? this : new RuleRef(code, true);
    }
}
