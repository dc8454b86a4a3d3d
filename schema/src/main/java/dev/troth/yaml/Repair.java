package dev.troth.yaml;

import dev.troth.yaml.YamlProblem.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Mends the place at which the parser stopped, so that the rest can be read, and tells what was wrong there.
 *
 * <p>Each common mistake has its remedy; where the remedy does not help, or there is none, the line is blanked, and then
 * the one above it.
 */
final class Repair {

    /** So many mistakes of one line are told and mended one by one. */
    private static final int SEVERAL = 4;

    private final Draft draft;
    private final Problems problems;
    private final KnownKeys keys;

    /** How often the parser stopped in a line, by the line's offset in the given text. */
    private final Map<Integer, Integer> stops = new HashMap<>();

    /** Where the parser stopped last in a line, likewise. */
    private final Map<Integer, Integer> lastPlaces = new HashMap<>();

    private boolean templatesHidden;

    // The error at hand.
    private String text = "";
    private int at;
    private int line;
    private @Nullable String context;
    private @Nullable String words;
    private int contextAt;

    /** Whether Kubernetes reads what the parser refused. */
    private boolean silent;

    Repair(Draft draft, Problems problems, KnownKeys keys) {
        this.draft = draft;
        this.problems = problems;
        this.keys = keys;
    }

    /** Tells the error and mends its place; false when there is nothing left to mend. */
    boolean mend(YamlEngineException error, Composer composer) {
        look(error, composer);
        int stop = draft.span(line, line).start();
        if (contextAt >= 0 && (isProblem("could not find") || isProblem("expected ',' or"))) {
            // The parser tells these where it notices, which can be lines behind the mistake.
            int start = Characters.lineStart(text, contextAt);
            stop = draft.span(start, start).start();
        }
        int before = stops.merge(stop, 1, Integer::sum) - 1;
        int place = draft.span(at, at).start();
        Integer last = lastPlaces.put(stop, place);
        boolean further = last != null && place > last;
        if (before == 0 || (further && before < SEVERAL)) {
            if (hideTemplates()) {
                return true;
            }
            Edits edits = remedy(composer);
            if (edits != null && !edits.isEmpty()) {
                if (!silent) {
                    draft.apply(edits);
                } else {
                    draft.applySilently(edits);
                }
                return true;
            }
        }
        return blankNear(before);
    }

    private boolean isProblem(String beginning) {
        return words != null && words.startsWith(beginning);
    }

    private void look(YamlEngineException error, Composer composer) {
        text = draft.text();
        at = composer.position();
        context = null;
        contextAt = -1;
        silent = false;
        words = error.getMessage();
        if (error instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark();
            at = mark.isPresent() ? draft.offset(mark.get().getIndex()) : at;
            Optional<Mark> from = marked.getContextMark();
            contextAt = from.isPresent() ? draft.offset(from.get().getIndex()) : -1;
            context = marked.getContext();
            words = marked.getProblem();
        }
        line = Characters.lineStart(text, at);
    }

    /** Hides the templates that {@code composer} met where keys should be. */
    boolean hideTemplates(int template) {
        text = draft.text();
        if (templatesHidden || template < 0) {
            return false;
        }
        templatesHidden = true;
        int close = text.indexOf("}}", template);
        int end = close < 0 ? Characters.lineEnd(text, template) : close + 2;
        problems.add(Kind.TEMPLATE, draft.span(template, end), Words.TEMPLATE);
        Edits edits = Templates.hide(text);
        draft.apply(edits);
        return !edits.isEmpty();
    }

    private boolean hideTemplates() {
        if (templatesHidden || text.indexOf("{{") < 0) {
            return false;
        }
        int here = Templates.first(text, line);
        if (here < 0 && contextAt >= 0) {
            here = Templates.first(text, Characters.lineStart(text, contextAt));
        }
        return hideTemplates(here);
    }

    private @Nullable Edits remedy(Composer composer) {
        String problem = words == null ? "" : words;
        if (problem.startsWith("found unexpected end of stream") || problem.startsWith("found unexpected document")) {
            return closeQuote(contextAt);
        }
        int quote = composer.longQuoteBefore(at);
        if (quote >= 0 && !problem.startsWith("found")) {
            return closeQuote(quote);
        }
        if (problem.startsWith("found character")) {
            return badStart();
        }
        if (problem.startsWith("found a key after") && problem.contains("TAB")) {
            return Tabs.replaceFrom(text, at, draft, problems);
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return strayColon();
        }
        if (problem.startsWith("could not find expected ':'")) {
            return noColon();
        }
        if (problem.startsWith("expected ',' or")) {
            return new Brackets(text, draft, problems).unexpected(at, contextAt, Words.parser(context, words));
        }
        if (problem.startsWith("found unknown escape") || problem.startsWith("expected escape sequence")) {
            return escape();
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return strayDash();
        }
        if (problem.startsWith("expected <block end>") || problem.startsWith("expected '<document start>'")) {
            return misplaced();
        }
        if (problem.startsWith("expected the node content")) {
            Brackets brackets = new Brackets(text, draft, problems);
            return brackets.noContent(at, composer.openBracket(), Words.parser(context, words));
        }
        return other();
    }

    private Edits closeQuote(int open) {
        char quote = text.charAt(open);
        int start = Characters.lineStart(text, open);
        int end = Characters.lineEnd(text, open);
        while (end > open + 1 && Characters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        boolean inBrackets = false;
        for (int i = start; i < open; i++) {
            inBrackets |= text.charAt(i) == '[' || text.charAt(i) == '{';
        }
        while (inBrackets && end > open + 1 && "]}, ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        problems.add(Kind.SYNTAX, draft.span(open, end), Words.unclosedQuote(quote));
        return Edits.insert(end, String.valueOf(quote));
    }

    private @Nullable Edits badStart() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '\t') {
            return Tabs.replaceFrom(text, at, draft, problems);
        }
        if (c == '-') {
            // A lone dash in brackets: go-yaml takes it for text.
            silent = true;
            return Edits.insert(at, "\"").andInsert(at + 1, "\"");
        }
        problems.add(Kind.SYNTAX, rest(at), Words.badStart(c));
        return Edits.letters(at, Math.min(text.length(), at + 1));
    }

    /** A colon where no key can be: inside a value, behind a line without one, or in a line indented too deep. */
    private Edits strayColon() {
        int content = line + Indentation.of(text, line);
        int colon = text.indexOf(": ", content);
        if (colon >= 0 && colon < at) {
            int value = colon + 2;
            while (value < at && text.charAt(value) == ' ') {
                value++;
            }
            int end = Indentation.trimmedEnd(text, line);
            problems.add(Kind.SYNTAX, draft.span(value, end), Words.colonInValue(text.substring(value, end)));
            return Edits.letters(at, at + 1);
        }
        int above = Indentation.lineAbove(text, line);
        if (above >= 0) {
            int start = keyStart(above);
            int end = Indentation.trimmedEnd(text, above);
            int first = text.indexOf(':', start);
            if (first < 0 || first >= end) {
                String word = text.substring(start, Math.max(start, end));
                problems.add(Kind.SYNTAX, draft.span(start, Math.max(start, end)), Words.missingColon(word));
                return Edits.insert(Math.max(start, end), ":");
            }
            if (first + 1 < end && !Characters.isSpace(text.charAt(first + 1))) {
                return missingSpace(start, first, end);
            }
        }
        return indentation();
    }

    private int keyStart(int lineStart) {
        int start = lineStart + Indentation.of(text, lineStart);
        while (Indentation.isDash(text, start) && start + 1 < text.length() && text.charAt(start + 1) == ' ') {
            start++;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        return start;
    }

    private Edits missingSpace(int start, int colon, int end) {
        problems.add(Kind.SYNTAX, draft.span(start, end), Words.missingSpace(text.substring(start, end)));
        return Edits.insert(colon + 1, " ");
    }

    private Edits noColon() {
        int from = contextAt >= 0 ? contextAt : at;
        int start = Characters.lineStart(text, from);
        int end = Math.max(from, Indentation.trimmedEnd(text, start));
        char first = from < text.length() ? text.charAt(from) : ' ';
        if ((first == '"' || first == '\'') && text.lastIndexOf(first, end - 1) == from) {
            return closeQuote(from);
        }
        int colon = text.indexOf(':', from);
        if (colon > from && colon + 1 < end && first != '"' && first != '\'') {
            return missingSpace(from, colon, end);
        }
        String word = text.substring(from, end);
        problems.add(Kind.SYNTAX, draft.span(from, end), Words.missingColon(word));
        int below = Indentation.lineBelow(text, start);
        boolean hasParts = below < text.length() && Indentation.of(text, below) > Indentation.of(text, start);
        return hasParts ? Edits.insert(end, ":") : Edits.blank(text, from, end);
    }

    private @Nullable Edits escape() {
        int start = text.lastIndexOf('\\', Math.min(at, text.length() - 1));
        if (start < line) {
            return other();
        }
        int end = Math.min(text.length(), start + 2);
        if (text.startsWith("\\'", start)) {
            // go-yaml knows this one.
            silent = true;
            return Edits.none().andReplace(start, end, "'");
        }
        problems.add(Kind.SYNTAX, draft.span(start, end), Words.badEscape(text.substring(start, end)));
        return Edits.letters(start, start + 1);
    }

    private Edits strayDash() {
        problems.add(Kind.SYNTAX, rest(at), Words.strayDash());
        return isFirstInLine() ? Edits.blank(text, at, Characters.lineEnd(text, at)) : Edits.letters(at, at + 1);
    }

    private boolean isFirstInLine() {
        return at == line + Indentation.of(text, line);
    }

    /** Something where the block should end. */
    private Edits misplaced() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == ']' || c == '}') {
            return new Brackets(text, draft, problems).stray(at);
        }
        if (isFirstInLine()) {
            return indentation();
        }
        Span span = rest(at);
        problems.add(Kind.SYNTAX, span, Words.strayText(draft.givenText(at, Indentation.trimmedEnd(text, line))));
        return Edits.blank(text, at, Characters.lineEnd(text, at));
    }

    /** A line that begins where none above it does, or below a line that has its value already. */
    private Edits indentation() {
        int own = Indentation.of(text, line);
        int start = line + own;
        int end = Math.max(start, Indentation.trimmedEnd(text, line));
        int beside = Indentation.besideList(text, line, keys);
        int column = beside >= 0 ? beside : Indentation.fitting(text, line);
        int colon = text.indexOf(':', start);
        String what = text.substring(start, colon > start && colon < end ? colon : end);
        boolean isPart = Indentation.isDash(text, start) || (colon > start && colon < end);
        if (column < 0 || !isPart) {
            problems.add(Kind.SYNTAX, draft.span(start, end), Words.strayText(what));
            return Edits.blank(text, line, Characters.lineEnd(text, line));
        }
        int above = Indentation.lineAbove(text, line);
        boolean belowValue = above >= 0 && own > Indentation.of(text, above) && !Indentation.endsWithColon(text, above);
        if (belowValue && Indentation.isOutlier(text, above, line)) {
            return outlier(above, own);
        }
        String told = belowValue
                ? Words.tooDeep(what, own, column, slice(keyStart(above), Indentation.trimmedEnd(text, above)))
                : Words.indentation(what, own, column);
        problems.add(Kind.SYNTAX, draft.span(start, colon > start && colon < end ? colon : end), told);
        return Indentation.move(text, line, column);
    }

    /** The line above stands out from those before and behind it. */
    private Edits outlier(int above, int column) {
        int start = keyStart(above);
        int end = Math.max(start, Indentation.trimmedEnd(text, above));
        int colon = text.indexOf(':', start);
        int stop = colon > start && colon < end ? colon : end;
        String told = Words.indentation(slice(start, stop), Indentation.of(text, above), column);
        problems.add(Kind.SYNTAX, draft.span(start, stop), told);
        return Edits.insert(above, " ".repeat(column - Indentation.of(text, above)));
    }

    private String slice(int start, int end) {
        return text.substring(start, Math.max(start, end));
    }

    private @Nullable Edits other() {
        problems.add(Kind.SYNTAX, rest(at), Words.parser(context, words));
        return null;
    }

    private Span rest(int start) {
        return rest(text, start, draft);
    }

    /** From {@code start} to the end of its line; at least one character where there is one. */
    static Span rest(String text, int start, Draft draft) {
        int end = Math.max(start, Indentation.trimmedEnd(text, Characters.lineStart(text, start)));
        if (start == end && start > 0 && start >= text.length()) {
            return draft.span(start - 1, start);
        }
        return draft.span(start, end);
    }

    /** Blanks the line of the error; when that was done before, the line above. */
    private boolean blankNear(int before) {
        int start = line;
        for (int lines = before > 1 ? before - 1 : 0; lines > 0 && start > 0; lines--) {
            start = Indentation.lineAbove(text, start);
        }
        if (start < 0 || Indentation.isEmpty(text, start)) {
            start = Indentation.lineAbove(text, line);
        }
        if (start < 0) {
            return false;
        }
        draft.apply(Edits.blank(text, start, Characters.lineEnd(text, start)));
        return true;
    }
}
