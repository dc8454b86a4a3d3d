package dev.troth.rules.container;

import dev.troth.promise.Container;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words that a container runs: its command, then its arguments. Kubernetes starts the first word as a program and
 * hands it the others as they are; there is no shell unless the first word is one.
 *
 * @param words each with its place; a null is the empty word, as Kubernetes reads it
 */
record CommandLine(List<Word> words) {

    /** A word and where it is written. */
    record Word(Place place, String text) {}

    /**
     * A shell that is given a script on its command line.
     *
     * @param flag the word with the {@code c}
     * @param script the script; empty when the line ends before it
     * @param parameters what stands behind it: {@code $0}, {@code $1} and so on
     */
    record ShellCall(Word flag, Optional<Word> script, List<Word> parameters) {}

    private static final List<String> SHELLS = List.of("sh", "bash", "ash", "dash", "zsh", "ksh");

    CommandLine {
        words = List.copyOf(words);
    }

    /** The words of a container; none when it has no command, since then the image decides what its arguments mean. */
    static CommandLine of(Container container) {
        List<Word> words = new ArrayList<>();
        if (!container.command().items().isEmpty()) {
            container.command().items().forEach(item -> words.add(word(item)));
            container.args().items().forEach(item -> words.add(word(item)));
        }
        return new CommandLine(words);
    }

    private static Word word(Place place) {
        return new Word(place, place.stringOrEmpty());
    }

    /** The shell call that this line is, if it is one with {@code -c}. */
    Optional<ShellCall> shellCall() {
        if (words.isEmpty() || !SHELLS.contains(programName(words.getFirst().text()))) {
            return Optional.empty();
        }
        Word flag = null;
        int at = 1;
        while (at < words.size() && isOption(words.get(at).text())) {
            String option = words.get(at).text();
            boolean isShort = !option.startsWith("--");
            if (isShort && option.startsWith("-") && option.indexOf('c') > 0) {
                flag = words.get(at);
            }
            // -o takes the next word, such as pipefail
            at += isShort && option.indexOf('o') > 0 ? 2 : 1;
        }
        if (flag == null) {
            return Optional.empty();
        }
        return Optional.of(
                at < words.size()
                        ? new ShellCall(flag, Optional.of(words.get(at)), words.subList(at + 1, words.size()))
                        : new ShellCall(flag, Optional.empty(), List.of()));
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+');
    }

    private static String programName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
