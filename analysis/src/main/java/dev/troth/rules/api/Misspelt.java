package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.yaml.Place;

/**
 * Whether a key was put right before the rules saw it. Mostly it does not matter, since the slip itself is found; where
 * Kubernetes refuses the API for want of the keyword, a rule says that too.
 */
final class Misspelt {

    private Misspelt() {}

    static boolean at(Place place, Findings findings) {
        if (place.isAbsent() || place.index() >= 0 || place.parent() == null) {
            return false;
        }
        String written = findings.source().text(place.key());
        boolean quoted = written.length() > 1 && (written.startsWith("\"") || written.startsWith("'"));
        return !(quoted ? written.substring(1, written.length() - 1) : written).equalsIgnoreCase(place.name());
    }
}
