package dev.troth.timeline;

import dev.troth.promise.effective.GeneratedNames;
import java.util.Set;

/**
 * Words without what differs from one telling of the same to the next.
 *
 * @param names of requests of which one stands for all
 */
record SameWords(Set<String> names) {

    private static final char ANY = '*';

    /** A time as Kubernetes writes it (RFC 3339), with 0 for each digit. */
    private static final String TIME = "0000-00-00T00:00:00Z";

    /** The same for words that tell the same. */
    String of(String words) {
        StringBuilder same = new StringBuilder(words.length());
        int at = 0;
        while (at < words.length()) {
            if (isTime(words, at)) {
                same.append(ANY);
                at += TIME.length();
                continue;
            }
            int end = at;
            while (end < words.length() && isOfName(words.charAt(end))) {
                end++;
            }
            if (end == at) {
                same.append(words.charAt(at));
                at++;
                continue;
            }
            int name = withoutEnd(words, at, end);
            if (isOfOneTelling(words.substring(at, name))) {
                same.append(ANY);
            } else {
                same.append(words, at, name);
            }
            same.append(words, name, end);
            at = end;
        }
        return same.toString();
    }

    private static boolean isTime(String words, int at) {
        if (words.length() - at < TIME.length()) {
            return false;
        }
        for (int i = 0; i < TIME.length(); i++) {
            char c = words.charAt(at + i);
            if (TIME.charAt(i) == '0' ? c < '0' || c > '9' : c != TIME.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }

    /** A name does not end with a full stop, a sentence does. */
    private static int withoutEnd(String words, int start, int end) {
        int name = end;
        while (name > start && (words.charAt(name - 1) == '.' || words.charAt(name - 1) == '-')) {
            name--;
        }
        return name;
    }

    private boolean isOfOneTelling(String name) {
        return names.contains(name) || isMadeUp(name);
    }

    /** {@code kratix-redis-cache-wl4mh}. */
    private static boolean isMadeUp(String name) {
        int suffix = name.length() - GeneratedNames.SUFFIX_LENGTH;
        if (suffix < 2 || name.charAt(suffix - 1) != '-') {
            return false;
        }
        return name.chars().skip(suffix).allMatch(c -> GeneratedNames.ALPHABET.indexOf(c) >= 0);
    }
}
