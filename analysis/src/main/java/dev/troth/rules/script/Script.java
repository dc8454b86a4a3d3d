package dev.troth.rules.script;

import dev.troth.promise.Container;
import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a container runs by {@code command:} and {@code args:}, be they words of one call or a script for a shell.
 *
 * @param commands each with its words, in order
 */
public record Script(List<List<Word>> commands) {

    public Script {
        commands = List.copyOf(commands);
    }

    public static Script of(Container container) {
        Splitting splitting = new Splitting();
        container.command().items().forEach(splitting::item);
        container.args().items().forEach(splitting::item);
        splitting.endCommand();
        return new Script(splitting.commands);
    }

    /** All words, in order. */
    public List<Word> words() {
        return commands.stream().flatMap(List::stream).toList();
    }

    /** Where some words of an item stand in the file, or all of the item where that is not sure. */
    public static Span span(SourceText source, List<Word> words) {
        Place place = words.getFirst().place();
        String phrase = String.join(" ", words.stream().map(Word::text).toList());
        int at = source.text(place.value()).indexOf(phrase);
        return at < 0
                ? place.value()
                : new Span(place.value().start() + at, place.value().start() + at + phrase.length());
    }

    /** One pass over the items, as far as a shell's grammar matters here. */
    private static final class Splitting {

        /** Words behind which another command begins. */
        private static final List<String> OPENERS =
                List.of("if", "then", "else", "elif", "do", "while", "until", "!", "{", "exec", "time");

        private final List<List<Word>> commands = new ArrayList<>();
        private List<Word> command = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private char quote;

        void item(Place item) {
            String text = item.stringOrEmpty();
            boolean isScript = text.indexOf('\n') >= 0 || text.indexOf(' ') >= 0;
            if (!isScript) {
                word.append(text);
                endWord(item);
                return;
            }
            endCommand();
            lines(text, item);
            endCommand();
        }

        private void lines(String text, Place item) {
            String heredoc = "";
            for (String line : text.split("\n", -1)) {
                if (!heredoc.isEmpty()) {
                    heredoc = line.strip().equals(heredoc) ? "" : heredoc;
                    continue;
                }
                boolean goesOn = line.endsWith("\\");
                line(goesOn ? line.substring(0, line.length() - 1) : line, item);
                heredoc = heredocOf(line);
                if (quote == 0) {
                    endWord(item);
                    if (!goesOn) {
                        endCommand();
                    }
                } else {
                    word.append('\n');
                }
            }
            quote = 0;
            endWord(item);
        }

        private void line(String line, Place item) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (quote != 0) {
                    if (c == quote) {
                        quote = 0;
                    } else {
                        word.append(c);
                    }
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '$' && line.startsWith("$(", i)) {
                    i = substitution(line, i, item);
                } else if (c == '#' && word.isEmpty()) {
                    return;
                } else if (c == ' ' || c == '\t') {
                    endWord(item);
                } else if (";|&()`".indexOf(c) >= 0 && !isRedirectedAnd(line, i)) {
                    endWord(item);
                    endCommand();
                } else {
                    word.append(c);
                }
            }
        }

        /**
         * The commands in {@code $(…)} count by themselves; to the word around them it is text. Gives its last place.
         */
        private int substitution(String line, int at, Place item) {
            int depth = 0;
            for (int i = at + 1; i < line.length(); i++) {
                depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
                if (depth == 0) {
                    Splitting inner = new Splitting();
                    inner.lines(line.substring(at + 2, i), item);
                    inner.endCommand();
                    commands.addAll(inner.commands);
                    word.append(line, at, i + 1);
                    return i;
                }
            }
            // It goes on in another line, and what the command around it is about is not known.
            word.setLength(0);
            command = new ArrayList<>();
            return at + 1;
        }

        /** The {@code &} of {@code 2>&1} and {@code &>} ends no command. */
        private static boolean isRedirectedAnd(String line, int at) {
            return line.charAt(at) == '&'
                    && ((at > 0 && line.charAt(at - 1) == '>')
                            || (at + 1 < line.length() && line.charAt(at + 1) == '>'));
        }

        /** {@code EOF} of {@code cat <<'EOF'}. */
        private static String heredocOf(String line) {
            int at = line.indexOf("<<");
            if (at < 0 || line.startsWith("<<<", at)) {
                return "";
            }
            int from = at + 2;
            while (from < line.length() && "-'\" \\".indexOf(line.charAt(from)) >= 0) {
                from++;
            }
            int end = from;
            while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
                end++;
            }
            return line.substring(from, end);
        }

        private void endWord(Place item) {
            if (!word.isEmpty()) {
                String text = word.toString();
                word.setLength(0);
                if (command.isEmpty() && OPENERS.contains(text)) {
                    return;
                }
                command.add(new Word(text, item, command.isEmpty()));
            }
        }

        void endCommand() {
            if (!command.isEmpty()) {
                commands.add(List.copyOf(command));
                command = new ArrayList<>();
            }
        }
    }
}
