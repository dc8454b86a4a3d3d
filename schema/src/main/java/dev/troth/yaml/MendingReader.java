package dev.troth.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads any text, with the parser of a library.
 *
 * <p>The parser gives up at the first error. So the place of the error is mended in a copy of the text and the copy is
 * read again, until all is read or the mending no longer helps; offsets are always those of the text as it was given.
 */
final class MendingReader {

    /** How often a text is mended at least; behind the last mistake that is mended, nothing is read. */
    private static final int TRIES = 8;

    /** How often a small text is mended at most. */
    private static final int MOST_TRIES = 50;

    /** A text is mended as often as it can be read again with so many characters in all. */
    private static final int CHARACTERS = 1_000_000;

    private MendingReader() {}

    static YamlFile read(SourceText source, YamlLimits limits, KnownKeys keys) {
        String text = source.text();
        Problems problems = new Problems(limits.problems());
        Draft draft = Draft.of(text, limits.characters(), problems);
        Repair repair = new Repair(draft, problems, keys);
        int most = Math.max(TRIES, Math.min(MOST_TRIES, CHARACTERS / (text.length() + 1)));
        for (int tries = 0; ; tries++) {
            Problems met = new Problems(limits.problems());
            Composer composer = new Composer(draft, limits, met);
            YamlEngineException error = composer.compose();
            boolean mended = tries < most
                    && (error == null ? repair.hideTemplates(composer.template()) : repair.mend(error, composer));
            if (!mended) {
                List<YamlDocument> documents = composer.documents();
                problems.addAll(met);
                return new YamlFile(source, documents, problems.inOrder());
            }
        }
    }
}
