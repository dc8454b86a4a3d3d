package dev.troth.schema;

/**
 * The rule that a fact belongs to.
 *
 * @param code the rule's code, such as {@code container-09}
 * @param weight how bad it is here
 */
public record RuleRef(String code, Weight weight) {

    /** How bad it is to break a fact. */
    public enum Weight {
        /** As bad as the rule says. */
        OWN,
        /** An error even if the rule is none, because the server refuses the object. */
        ERROR,
        /** A warning even if the rule is an error, because it is known to do no harm. */
        WARNING
    }

    /** A rule at its own severity. */
    public static RuleRef of(String code) {
        return new RuleRef(code, Weight.OWN);
    }

    /** Reads {@code container-09}, {@code api-24!} for one that is an error here, {@code api-02?} for a mere warning. */
    static RuleRef parse(String text) {
        String code = text.substring(0, text.length() - 1);
        return text.endsWith("!")
                ? new RuleRef(code, Weight.ERROR)
                : text.endsWith("?") ? new RuleRef(code, Weight.WARNING) : of(text);
    }

    RuleRef asError() {
        return weight == Weight.ERROR ? this : new RuleRef(code, Weight.ERROR);
    }
}
