package dev.troth.analysis.completion;

import dev.troth.yaml.SourceText;
import java.util.List;

/**
 * What can be written at a place of a text that is being written: fields of the types of Kratix, of requests and of scenarios,
 * their values, and in scenarios the names of what they have.
 */
public final class Completion {

    /** Nobody writes a longer text by hand, and it would have to be read while somebody waits. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private Completion() {}

    /**
     * The proposals for a place, the most likely first. Never throws; a place where nothing is known gets none.
     *
     * @param offset the cursor, in UTF-16 units from the start of the text; beyond the end it counts as the end
     */
    public static List<Proposal> at(String text, int offset, Surroundings around) {
        if (text.length() > MOST_CHARACTERS) {
            return List.of();
        }
        CursorWord word = CursorWord.at(new SourceText(text), Math.max(0, Math.min(offset, text.length())));
        for (Draft draft : word.drafts()) {
            List<Proposal> proposals = CursorPlace.in(draft)
                    .map(place -> new Proposals(place, draft, word, around).all())
                    .orElse(List.of());
            if (!proposals.isEmpty()) {
                return proposals;
            }
        }
        return List.of();
    }
}
