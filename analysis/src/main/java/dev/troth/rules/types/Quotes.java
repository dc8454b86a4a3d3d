package dev.troth.rules.types;

import dev.troth.schema.Formats;
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
                yield allowed
                        && (grammar == null || grammar.flaw(text).isEmpty())
                        && hasLength(string, text.codePointCount(0, text.length()))
                        && (string.format() == null
                                || Formats.flaw(string.format(), text).isEmpty())
                        && (string.pattern() == null || new Re2Patterns().finds(string.pattern(), text));
            }
            case Type.DurationType duration ->
                GoDuration.parse(text)
                        .filter(time -> duration.least() == null || time.compareTo(duration.least()) >= 0)
                        .isPresent();
            default -> true;
        };
    }

    private static boolean hasLength(Type.StringType string, int length) {
        return (string.minLength() < 0 || length >= string.minLength())
                && (string.maxLength() < 0 || length <= string.maxLength());
    }
}
