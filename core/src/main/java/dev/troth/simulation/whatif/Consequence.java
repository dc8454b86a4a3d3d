package dev.troth.simulation.whatif;

import java.util.List;

/**
 * What comes of some variations that turn out alike.
 *
 * @param variations at least one
 * @param happens step by step, in words
 * @param staysBehind what is left and should not be; empty where all is as it was to be
 * @param advice what a person has to do; empty where nobody has to
 * @param isRecovered whether all is well at the end without a person, or as well as usual
 * @param comesAbout whether anything is otherwise at all; a container that never runs cannot fail
 */
public record Consequence(
        List<Variation> variations,
        List<String> happens,
        List<String> staysBehind,
        List<String> advice,
        boolean isRecovered,
        boolean comesAbout) {

    public Consequence {
        variations = List.copyOf(variations);
        happens = List.copyOf(happens);
        staysBehind = List.copyOf(staysBehind);
        advice = List.copyOf(advice);
    }
}
