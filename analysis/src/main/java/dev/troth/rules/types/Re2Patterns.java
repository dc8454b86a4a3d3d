package dev.troth.rules.types;

import dev.troth.openapi.Regex;
import dev.troth.schema.PatternMatcher;

/** Regular expressions as Go reads them. One that is broken matches: the Promise has a finding for it, not its requests. */
final class Re2Patterns implements PatternMatcher {

    @Override
    public boolean finds(String pattern, String text) {
        return Regex.of(pattern).map(regex -> regex.isFoundIn(text)).orElse(true);
    }
}
