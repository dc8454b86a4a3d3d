package dev.troth.cli;

import dev.troth.analysis.Severity;
import java.util.List;

/** Colours of a terminal, or none. */
enum Colours {
    ON,
    OFF;

    /** Of each verb that has some. */
    static final Option OPTION = Option.choice(
            "--color",
            List.of("auto", "always", "never"),
            "Colours; auto (default) means on a terminal without NO_COLOR.");

    private static final String RESET = "\u001b[0m";

    /** What was asked for: {@code auto}, {@code always} or {@code never}. */
    static String asked(Arguments arguments) {
        return arguments.value(OPTION, "auto");
    }

    static Colours of(String choice, Console console) {
        return switch (choice) {
            case "always" -> ON;
            case "never" -> OFF;
            default -> console.colour() ? ON : OFF;
        };
    }

    String bold(String text) {
        return put("\u001b[1m", text);
    }

    String faint(String text) {
        return put("\u001b[2m", text);
    }

    String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> put("\u001b[1;31m", text);
            case WARNING -> put("\u001b[1;33m", text);
            case INFO, HINT -> put("\u001b[1;36m", text);
        };
    }

    String added(String text) {
        return put("\u001b[32m", text);
    }

    String removed(String text) {
        return put("\u001b[31m", text);
    }

    String waiting(String text) {
        return put("\u001b[33m", text);
    }

    String person(String text) {
        return put("\u001b[1;35m", text);
    }

    private String put(String code, String text) {
        return this == ON && !text.isEmpty() ? code + text + RESET : text;
    }
}
