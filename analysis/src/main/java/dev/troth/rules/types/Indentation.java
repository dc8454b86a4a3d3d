package dev.troth.rules.types;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.schema.Mismatch.UnknownField;
import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that are strangers only because of their indentation; the table gives them rules of their own. */
final class Indentation {

    private static final String TOO_DEEP = "pipeline-15";
    private static final String TOO_SHALLOW = "scheduling-01";

    private Indentation() {}

    static boolean isWrong(UnknownField unknown) {
        String code = unknown.rule().code();
        return code.equals(TOO_DEEP) || code.equals(TOO_SHALLOW);
    }

    static String remedy(UnknownField unknown) {
        Place parent = unknown.place().parent();
        return unknown.rule().code().equals(TOO_SHALLOW)
                ? " Indent it under `matchLabels`."
                : " It is indented too far; it belongs beside `" + (parent == null ? "" : parent.name()) + "`.";
    }

    /** Moves all lines of the field, where it has whole lines of block style. */
    static @Nullable Fix fix(UnknownField unknown, SourceText source) {
        Place place = unknown.place();
        Place parent = place.parent();
        if (parent == null || !(parent.node() instanceof YamlMapping mapping) || mapping.flow() || place.isMerged()) {
            return null;
        }
        int column = source.position(place.key().start()).column();
        int by = unknown.rule().code().equals(TOO_SHALLOW)
                ? 2
                : source.position(parent.key().start()).column() - column;
        return moved(place, mapping, by, source);
    }

    /** The field, by so many columns; null where it has no lines of its own. */
    static @Nullable Fix moved(Place place, YamlMapping mapping, int by, SourceText source) {
        int first = source.position(place.whole().start()).line();
        int last = source.position(Math.max(place.whole().start(), place.whole().end() - 1))
                .line();
        boolean ownLines = source.text(
                        new Span(source.lineStart(first), place.key().start()))
                .isBlank();
        if (!ownLines || (!isLast(place, mapping) && by < 0)) {
            return null;
        }
        List<Edit> edits = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            int start = source.lineStart(line);
            if (!source.line(line).isBlank()) {
                edits.add(
                        by > 0 ? new Edit(Span.at(start), " ".repeat(by)) : new Edit(new Span(start, start - by), ""));
            }
        }
        return Fix.of(FixSafety.REVIEW, by > 0 ? "Indent it" : "Move it out", edits);
    }

    /** What follows in the same mapping would otherwise come to stand behind what moves out. */
    private static boolean isLast(Place place, YamlMapping mapping) {
        return mapping.entries().getLast().key().span().equals(place.key());
    }
}
