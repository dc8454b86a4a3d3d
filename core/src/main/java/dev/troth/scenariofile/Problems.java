package dev.troth.scenariofile;

import dev.troth.schema.Closest;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a scenario, as it is found. */
final class Problems {

    private final List<ScenarioProblem> problems = new ArrayList<>();

    void add(ScenarioProblem.Kind kind, Place place, String message) {
        add(kind, place, message, null);
    }

    void add(ScenarioProblem.Kind kind, Place place, String message, ScenarioProblem.@Nullable Change change) {
        boolean isKnown = problems.stream()
                .anyMatch(one ->
                        one.message().equals(message) && one.place().path().equals(place.path()));
        if (!isKnown) {
            problems.add(new ScenarioProblem(kind, place, message, change));
        }
    }

    List<ScenarioProblem> list() {
        return List.copyOf(problems);
    }

    /** {@code  Did you mean `x`?} with a blank in front, or, of few, which there are; {@code ""} without any. */
    static String hint(String word, Collection<String> known) {
        return Closest.to(word, known)
                .map(close -> " Did you mean `" + close + "`?")
                .orElse(known.isEmpty() || known.size() > 6 ? "" : " There is " + quoted(known) + ".");
    }

    private static String quoted(Collection<String> words) {
        return "`" + String.join("`, `", words) + "`";
    }
}
