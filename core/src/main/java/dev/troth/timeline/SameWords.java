package dev.troth.timeline;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words without what differs from one telling of the same to the next.
 *
 * @param names of requests of which one stands for all
 */
record SameWords(Set<String> names) {

    /** Five characters of those that Kubernetes ends names with ({@code k8s.io/apimachinery}, {@code rand}): {@code kratix-redis-cache-wl4mh}. */
    private static final Pattern MADE_UP = Pattern.compile("[a-z0-9.-]+-[bcdfghjklmnpqrstvwxz2456789]{5}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]*[A-Za-z0-9]");
    private static final String ANY = "*";

    /** The same for words that tell the same. */
    String of(String words) {
        Matcher found = NAME.matcher(words);
        return found.replaceAll(name -> isOfOneTelling(name.group()) ? ANY : Matcher.quoteReplacement(name.group()));
    }

    private boolean isOfOneTelling(String name) {
        return names.contains(name) || MADE_UP.matcher(name).matches();
    }
}
