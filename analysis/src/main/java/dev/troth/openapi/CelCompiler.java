package dev.troth.openapi;

import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * Reads the expressions of {@code x-kubernetes-validations}, in CEL, as the API server does. An interface, because a CEL
 * compiler is too big for where Troth is small; without one expressions are only looked at from outside.
 */
@FunctionalInterface
public interface CelCompiler {

    /** Takes every expression. */
    CelCompiler UNCHECKED = (self, rule) -> Result.FINE;

    /**
     * The expressions of a validation rule.
     *
     * @param text what must be true of {@code self}
     * @param message an expression that makes the message, or {@code ""} where there is none
     * @param optionalOldSelf whether {@code oldSelf} is an optional value
     */
    record Rule(String text, String message, boolean optionalOldSelf) {}

    /**
     * A part of an expression that cannot be.
     *
     * @param line 0-based line in the expression
     * @param column 0-based column
     * @param what what is wrong there, in the compiler's words
     */
    record Flaw(int line, int column, String what) {}

    /**
     * What came of a rule.
     *
     * @param text what is wrong with the rule itself
     * @param message what is wrong with its message's expression; not looked at while the rule itself is wrong
     * @param usesOldSelf whether the rule compares with the value before
     */
    record Result(List<Flaw> text, List<Flaw> message, boolean usesOldSelf) {

        /** Nothing is wrong, as far as anybody looked. */
        public static final Result FINE = new Result(List.of(), List.of(), true);

        public Result {
            text = List.copyOf(text);
            message = List.copyOf(message);
        }
    }

    /**
     * A rule that a value breaks.
     *
     * @param message what the message's expression says; {@code ""} where there is none, or it has no value
     * @param failure why the rule has no value at all, which Kubernetes takes for broken as well; {@code ""} where it is false
     */
    record Broken(String message, String failure) {}

    /** Compiles a rule against the node that it stands at. Nothing below that node is wrong in other ways. */
    Result compile(SchemaNode self, Rule rule);

    /**
     * Tries a rule on a new value.
     *
     * @param self the node that the rule stands at
     * @param value as it is written; its defaults are filled in here
     * @return empty where the rule holds, or where nobody here can tell
     */
    default Optional<Broken> broken(SchemaNode self, Rule rule, Place value) {
        return Optional.empty();
    }
}
