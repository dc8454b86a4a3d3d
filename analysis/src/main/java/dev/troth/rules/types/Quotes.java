package dev.troth.rules.types;

import dev.troth.schema.GoDuration;
import dev.troth.schema.Grammar;
import dev.troth.schema.Type;

/** Whether quotes are all that a value lacks. */
final class Quotes {

    private Quotes() {}

    static boolean suffice(Type expected, String text) {
        return switch (expected) {
            case Type.StringType string -> {
                Grammar grammar = string.grammar();
                boolean allowed = string.oneOf().isEmpty() || string.oneOf().contains(text);
                yield allowed && (grammar == null || grammar.flaw(text).isEmpty());
            }
            case Type.DurationType duration ->
                GoDuration.parse(text)
                        .filter(time -> duration.least() == null || time.compareTo(duration.least()) >= 0)
                        .isPresent();
            default -> true;
        };
    }
}
