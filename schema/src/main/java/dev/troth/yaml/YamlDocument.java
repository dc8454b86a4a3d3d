package dev.troth.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document of a file.
 *
 * @param root its value; null when it is empty or holds only comments
 * @param span from behind the marker {@code ---} (or the file's start) to the next marker
 * @param comments its comments in order
 * @param whole whether all of it could be read; false after a syntax error, when parts can be missing, so that
 *     what is absent must not be reported
 */
public record YamlDocument(@Nullable YamlNode root, Span span, List<YamlComment> comments, boolean whole) {

    public YamlDocument {
        comments = List.copyOf(comments);
    }
}
