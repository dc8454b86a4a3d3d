package dev.troth.schema;

import java.util.Optional;

/** The formats of JSON Schema that Kubernetes checks; all others it takes for remarks. */
final class Formats {

    private Formats() {}

    /** Why a text does not have a format; empty when it does or when nobody checks it. */
    static Optional<Flaw> flaw(String format, String text) {
        boolean right = switch (format) {
            case "date" -> Timestamps.isDate(text);
            case "date-time", "datetime" -> Timestamps.isDateTime(text);
            default -> true;
        };
        return right ? Optional.empty() : Optional.of(new Flaw("does not have the format `" + format + "`", null));
    }
}
