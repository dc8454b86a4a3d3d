package dev.troth.workspace;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.ParsedFile;
import dev.troth.scenariofile.ScenarioFiles;
import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * A file of a project, read.
 *
 * @param candidate where it came from
 * @param text what it holds
 * @param parsed what was made of it
 * @param facts what other files need to know about it
 */
public record ProjectFile(Candidate candidate, FileText text, ParsedFile parsed, FileFacts facts) {

    static ProjectFile of(Candidate candidate, FileText text) {
        ParsedFile parsed = ParsedFile.parse(text.text());
        return new ProjectFile(candidate, text, parsed, FileFacts.of(parsed));
    }

    /** What was read from somewhere else than a file, under a name. */
    public static ProjectFile named(String name, FileText text) {
        return of(new Candidate(name, new File(name), true), text);
    }

    /** The files that a scenario in it can name; null when it holds none, as most. */
    public @Nullable ScenarioFiles beside() {
        return ScenarioFolder.beside(parsed, candidate.file().toPath());
    }

    /** As the user named it. */
    public String name() {
        return candidate.name();
    }

    /** Writes it in place of what it was made from; does nothing when they are equal. */
    public void writeOver(ProjectFile before) throws UnreadableException {
        if (!text.equals(before.text)) {
            FileReplacement.write(candidate.file(), before.text, text);
        }
    }

    /** The same file after a change that is not written yet. */
    public ProjectFile with(String newText) {
        return of(candidate, new FileText(newText, text.byteOrderMark()));
    }
}
