package dev.troth.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Mends the place at which the parser stopped, so that the rest can be read, and tells what was wrong there. */
final class Repair {

    private final Draft draft;
    private final Problems problems;

    Repair(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** Tells the error and mends its place; false when there is nothing left to mend. */
    boolean mend(YamlEngineException error, int position) {
        draft.notWhole();
        String text = draft.text();
        int at = position;
        String words = String.valueOf(error.getMessage());
        if (error instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark();
            at = mark.isPresent() ? draft.offset(mark.get().getIndex()) : at;
            words = marked.getProblem();
        }
        int start = Characters.lineStart(text, at);
        int end = Characters.lineEnd(text, at);
        problems.add(YamlProblem.Kind.SYNTAX, draft.span(Math.min(at, end), end), words);
        if (text.substring(start, end).isBlank()) {
            return false;
        }
        draft.blank(start, end);
        return true;
    }
}
