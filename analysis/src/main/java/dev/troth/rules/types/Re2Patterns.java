package dev.troth.rules.types;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.troth.schema.PatternMatcher;

/** Regular expressions as Go reads them: RE2, in time linear to the text. */
final class Re2Patterns implements PatternMatcher {

    @Override
    public boolean finds(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException broken) {
            // The Promise has a finding for it; its requests cannot be blamed.
            return true;
        }
    }
}
