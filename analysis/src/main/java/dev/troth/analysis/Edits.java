package dev.troth.analysis;

import dev.troth.yaml.Ascii;
import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlItem;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Edits that keep the text around them as its author wrote it: indentation, comments, block or flow style.
 *
 * <p>None of them looks through aliases and merge keys: what is written elsewhere is not edited here, so those that
 * meet one give an empty list, and the finding then has no fix.
 */
public final class Edits {

    /** Words that YAML 1.1 takes for a boolean or for nothing. */
    private static final Set<String> NO_STRINGS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private static final Set<String> UNITS = Set.of("m", "k", "M", "G", "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

    private final SourceText source;

    public Edits(SourceText source) {
        this.source = source;
    }

    /** Writes a value in quotes, as it stands. */
    public List<Edit> quote(Place place) {
        return List.of(new Edit(place.value(), quoted(source.text(place.value()))));
    }

    /** A text as a double-quoted scalar. */
    public static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    /** A text as a plain scalar where that is certain to be read as this string, else quoted. */
    public static String scalar(String text) {
        return isPlainWord(text) ? text : quoted(text);
    }

    private static boolean isPlainWord(String text) {
        if (isQuantity(text)) {
            return true;
        }
        if (text.isEmpty() || !(Ascii.isLetter(text.charAt(0)) || text.charAt(0) == '_' || text.charAt(0) == '/')) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && "-_./".indexOf(c) < 0) {
                return false;
            }
        }
        return !NO_STRINGS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A number with a unit behind it, such as {@code 128Mi}: nobody takes it for a number, as with {@code 1E}. */
    private static boolean isQuantity(String text) {
        int unit = 0;
        while (unit < text.length() && Ascii.isDigit(text.charAt(unit))) {
            unit++;
        }
        return unit > 0 && UNITS.contains(text.substring(unit));
    }

    /** Writes another value; nothing can be replaced where none is written. */
    public List<Edit> replace(Place place, String newText) {
        YamlNode node = place.node();
        return node == null || node.span().length() == 0 || place.isMerged()
                ? List.of()
                : List.of(new Edit(place.value(), newText));
    }

    /** Writes another key and leaves the value. */
    public List<Edit> rename(Place place, String newKey) {
        return place.isPresent() && !place.isMerged() && place.index() < 0
                ? List.of(new Edit(place.key(), newKey))
                : List.of();
    }

    /** Takes a key and its value out of its mapping, or an item out of its list. */
    public List<Edit> remove(Place place) {
        Place parent = place.parent();
        if (parent == null) {
            return List.of();
        }
        List<Edit> removal = removal(place, parent);
        return removal.stream().anyMatch(edit -> holdsAnchor(edit.span())) ? List.of() : removal;
    }

    private List<Edit> removal(Place place, Place parent) {
        if (parent.node() instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> !entry.merged() && entry.key().span().equals(place.key()))
                    .findFirst()
                    .map(entry -> removeEntry(mapping, entry))
                    .orElse(List.of());
        }
        return parent.node() instanceof YamlSequence sequence && place.index() >= 0
                ? removeItem(parent, sequence, place.index())
                : List.of();
    }

    /** What aliases elsewhere may stand for. */
    private boolean holdsAnchor(Span span) {
        String text = source.text();
        for (int at = span.start(); at < span.end() - 1; at++) {
            boolean begins = at == 0 || " \t\n\r[{,".indexOf(text.charAt(at - 1)) >= 0;
            if (text.charAt(at) == '&' && begins && Character.isLetterOrDigit(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private List<Edit> removeEntry(YamlMapping mapping, YamlEntry entry) {
        // The entries of merge keys come last, so that the neighbours are those in the text.
        List<YamlEntry> all = mapping.entries();
        int index = 0;
        while (all.get(index) != entry) {
            index++;
        }
        Span before = index > 0 ? all.get(index - 1).span() : null;
        Span after = index + 1 < all.size() && !all.get(index + 1).merged()
                ? all.get(index + 1).span()
                : null;
        if (mapping.flow()) {
            return removePart(entry.span(), before, after, mapping.span());
        }
        if (all.size() == 1) {
            // A block mapping cannot be left empty: its parent would become null.
            return List.of(new Edit(entry.span(), "{}"));
        }
        return removeBlock(entry.span(), after);
    }

    private List<Edit> removeItem(Place list, YamlSequence sequence, int index) {
        List<YamlItem> items = sequence.items();
        Span span = items.get(index).span();
        if (sequence.flow()) {
            Span before = index > 0 ? items.get(index - 1).span() : null;
            Span after = index + 1 < items.size() ? items.get(index + 1).span() : null;
            return removePart(span, before, after, sequence.span());
        }
        int dash = dashBefore(span.start());
        if (dash < 0) {
            return List.of();
        }
        if (items.size() == 1) {
            return List.of(emptyList(list, dash, Math.max(dash + 1, span.end())));
        }
        Span after = index + 1 < items.size() ? items.get(index + 1).span() : null;
        Span nextDash = after == null ? null : Span.at(Math.max(span.end(), dashBefore(after.start())));
        return removeBlock(new Span(dash, Math.max(span.end(), dash + 1)), nextDash);
    }

    /**
     * Brackets in place of the only item, up to the line's end so that nothing is put behind them. A dash may stand right
     * below its key, brackets have to stand deeper.
     */
    private Edit emptyList(Place list, int dash, int end) {
        int key = source.position(list.key().start()).column();
        int column = source.position(dash).column();
        String shift = list.parent() == null || list.index() >= 0 ? "" : " ".repeat(Math.max(0, key + 2 - column));
        int stop = endOfLine(end);
        return new Edit(new Span(dash, stop), shift + "[]" + source.text(new Span(end, stop)));
    }

    private int dashBefore(int offset) {
        int at = offset;
        while (at >= 0 && (at >= source.text().length() || source.text().charAt(at) != '-')) {
            if (at < offset && !Character.isWhitespace(source.text().charAt(at))) {
                return -1;
            }
            at--;
        }
        return at;
    }

    /** Whole lines where the part begins its line; else up to where the next part begins, which then takes its place. */
    private List<Edit> removeBlock(Span part, @Nullable Span after) {
        int line = source.position(part.start()).line();
        boolean beginsLine =
                source.text(new Span(source.lineStart(line), part.start())).isBlank();
        if (beginsLine) {
            int lastLine =
                    source.position(Math.max(part.start(), part.end() - 1)).line();
            return List.of(new Edit(new Span(source.lineStart(line), source.lineStart(lastLine + 1)), ""));
        }
        int end = after == null ? part.end() : after.start();
        return List.of(new Edit(new Span(part.start(), end), ""));
    }

    private static List<Edit> removePart(Span part, @Nullable Span before, @Nullable Span after, Span whole) {
        if (after != null) {
            return List.of(new Edit(new Span(part.start(), after.start()), ""));
        }
        if (before != null) {
            return List.of(new Edit(new Span(before.end(), part.end()), ""));
        }
        return List.of(new Edit(new Span(whole.start() + 1, whole.end() - 1), ""));
    }

    /**
     * Adds a line of a key and a value behind the last one of a block mapping, or in front of the closing brace of a flow
     * mapping; nothing where the key is there already, with whatever value.
     *
     * @param entry such as {@code served: true}; several lines are indented alike
     */
    public List<Edit> append(Place place, String entry) {
        if (!(place.node() instanceof YamlMapping mapping) || mapping.has(entry.substring(0, entry.indexOf(':')))) {
            return List.of();
        }
        if (mapping.flow()) {
            return beforeBracket(mapping.span(), '{', '}', entry);
        }
        YamlEntry last = mapping.entries().stream()
                .filter(each -> !each.merged())
                .reduce((a, b) -> b)
                .orElse(null);
        if (last == null || isMarked(last)) {
            return List.of();
        }
        String indent = " ".repeat(source.position(last.key().span().start()).column());
        String lines = "\n" + indent + entry.replace("\n", "\n" + indent);
        return List.of(new Edit(Span.at(endOfLine(last.span().end())), lines));
    }

    /**
     * Adds a mapping behind the last item of a list.
     *
     * @param entries the lines of the mapping, such as {@code name: cache}, {@code emptyDir: {}}
     */
    public List<Edit> appendItem(Place place, List<String> entries) {
        if (!(place.node() instanceof YamlSequence sequence) || place.isMerged()) {
            return List.of();
        }
        if (sequence.flow()) {
            return beforeBracket(sequence.span(), '[', ']', "{" + String.join(", ", entries) + "}");
        }
        if (sequence.isEmpty()) {
            return List.of();
        }
        Span last = sequence.items().getLast().span();
        int dash = dashBefore(last.start());
        if (dash < 0) {
            return List.of();
        }
        String indent = "\n" + " ".repeat(source.position(dash).column());
        String item = indent + "- " + String.join(indent + "  ", entries);
        return List.of(new Edit(Span.at(endOfLine(Math.max(dash + 1, last.end()))), item));
    }

    /** Whether the key stands behind a question mark, so that its column says nothing. */
    private boolean isMarked(YamlEntry entry) {
        int at = entry.key().span().start() - 1;
        while (at >= 0 && source.text().charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && source.text().charAt(at) == '?';
    }

    /** One more part of a flow mapping or list; nothing where a bracket is missing or a comment is in the way. */
    private List<Edit> beforeBracket(Span whole, char open, char close, String part) {
        String text = source.text(whole);
        int end = text.length() - 1;
        if (end < 1 || text.charAt(0) != open || text.charAt(end) != close) {
            return List.of();
        }
        int last = end - 1;
        while (last > 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        if (text.substring(text.lastIndexOf('\n', last) + 1, last + 1).contains(" #")) {
            return List.of();
        }
        String comma = last == 0 ? "" : text.charAt(last) == ',' ? last + 1 == end ? " " : "" : ", ";
        return List.of(new Edit(Span.at(whole.start() + end), comma + part));
    }

    /** Behind a comment that stands on the value's last line. */
    private int endOfLine(int offset) {
        int line = source.position(Math.max(0, offset - 1)).line();
        return source.lineStart(line) + source.line(line).length();
    }

    /** The text of a value, its lines moved so that they can stand at another column. */
    public String reindented(YamlNode node, int column) {
        int from = source.position(node.span().start()).column();
        String text = source.text(node.span());
        int shift = column - from;
        if (shift == 0 || text.indexOf('\n') < 0) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        StringBuilder moved = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            int spaces = 0;
            while (spaces < line.length() && line.charAt(spaces) == ' ') {
                spaces++;
            }
            moved.append('\n');
            if (spaces < line.length()) {
                moved.append(" ".repeat(Math.max(0, spaces + shift)));
            }
            moved.append(line, spaces, line.length());
        }
        return moved.toString();
    }
}
