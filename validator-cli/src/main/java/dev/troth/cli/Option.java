package dev.troth.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of a verb.
 *
 * @param names such as {@code --fix}; the first is the one that it is known by
 * @param value what stands for its value in the help, such as {@code DIR}; null for a switch
 * @param choices the only values that it may have; empty when all are good
 * @param description a sentence or two for the help
 */
record Option(List<String> names, @Nullable String value, List<String> choices, String description) {

    Option {
        names = List.copyOf(names);
        choices = List.copyOf(choices);
    }

    static Option flag(String name, String description) {
        return new Option(List.of(name), null, List.of(), description);
    }

    static Option value(String name, String value, String description) {
        return new Option(List.of(name), value, List.of(), description);
    }

    static Option choice(String name, List<String> choices, String description) {
        return new Option(List.of(name), String.join("|", choices), choices, description);
    }

    Option orShort(String name) {
        return new Option(List.of(names.getFirst(), name), value, choices, description);
    }

    String name() {
        return names.getFirst();
    }

    boolean takesValue() {
        return value != null;
    }
}
