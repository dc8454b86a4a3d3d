package dev.troth.engine;

import dev.troth.promise.Shown;
import java.util.List;

/**
 * Why something was decided: a sentence for users that names the law. The text is made when somebody reads it.
 *
 * @param template with {@code %s} for each of the words
 */
public record Because(String template, List<String> words) {

    public Because {
        words = List.copyOf(words);
    }

    public static Because of(String template, String... words) {
        return new Because(template, List.of(words));
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (String word : words) {
            int mark = template.indexOf("%s", from);
            if (mark < 0) {
                break;
            }
            text.append(template, from, mark).append(Shown.name(word));
            from = mark + 2;
        }
        return text.append(template, from, template.length()).toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
