package dev.troth.openapi;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression as Kubernetes reads it: Go's {@code regexp}, that is RE2, without look-around and back references,
 * and found anywhere in the text unless it says {@code ^} and {@code $}. Matches in time linear to the text.
 */
public final class Regex {

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Empty where it cannot be read; {@link #flaw} then says why. */
    public static Optional<Regex> of(String text) {
        try {
            return Optional.of(new Regex(Pattern.compile(text)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with an expression, such as {@code missing closing )}; empty where nothing is. */
    public static Optional<String> flaw(String text) {
        try {
            Pattern.compile(text);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            String description = e.getDescription();
            return Optional.of(description.isEmpty() ? "it cannot be read" : description);
        }
    }

    /** Whether it is found somewhere in a text. */
    public boolean isFoundIn(String text) {
        return pattern.matcher(text).find();
    }
}
