package dev.troth.conformance.engine;

import dev.troth.json.Json;
import dev.troth.promise.Kinds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a trace.
 *
 * @param atMillis since the beginning
 * @param what who did what to which object
 * @param deleting whether the object that a controller looked at was being deleted
 */
record TraceEntry(long atMillis, String what, Outcome outcome, boolean deleting) {

    /** One of the recording; the objects are followed from entry to entry. */
    static TraceEntry of(Recorded entry, RecordedOutcome objects) {
        long at = new BigDecimal(((Json.Numeral) entry.get("t")).digits())
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new TraceEntry(at, what(entry), withoutPromiseSpecs(objects.of(entry)), false);
    }

    static TraceEntry of(long atMillis, String what, Outcome outcome, boolean deleting) {
        return new TraceEntry(atMillis, what, withoutPromiseSpecs(outcome), deleting);
    }

    private static String what(Recorded entry) {
        String ev = entry.text("ev");
        return switch (ev) {
            case "pass" -> ev + " " + entry.text("controller") + " " + entry.text("object");
            case "job", "pod" -> ev + " " + entry.text("job") + " " + entry.text("change");
            case "work" -> ev + " " + entry.text("object") + " " + entry.text("change");
            case "user" -> ev + " " + entry.text("do");
            default -> ev + " " + entry.text("change");
        };
    }

    /** In a user's writes they are given in another form than in Kratix'; in the end they are compared by fingerprint. */
    private static Outcome withoutPromiseSpecs(Outcome outcome) {
        List<Outcome.Written> writes = outcome.writes().stream()
                .map(write -> write.kind().equals(Kinds.PROMISE) ? withoutSpec(write) : write)
                .toList();
        return new Outcome(writes, outcome.events(), outcome.end());
    }

    private static Outcome.Written withoutSpec(Outcome.Written write) {
        return new Outcome.Written(
                write.verb(),
                write.kind(),
                write.namespace(),
                write.name(),
                write.remarks(),
                withoutSpec(write.before()),
                withoutSpec(write.after()));
    }

    private static Json.Mapping withoutSpec(Json.Mapping document) {
        Map<String, Json> fields = new LinkedHashMap<>(document.fields());
        fields.remove("spec");
        return new Json.Mapping(fields);
    }

    /** Where this recorded one and Troth's part, line by line; empty where both are the same. */
    List<String> differences(@Nullable TraceEntry troth) {
        if (troth == null) {
            return List.of("  - " + this, "  + nothing any more");
        }
        if (atMillis != troth.atMillis || !what.equals(troth.what)) {
            return List.of("  - " + this, "  + " + troth);
        }
        List<String> lines = OutcomeDifference.of(outcome, troth.outcome, troth.deleting);
        if (lines.isEmpty()) {
            return lines;
        }
        List<String> all = new java.util.ArrayList<>();
        all.add("  at " + atMillis + " ms, " + what);
        lines.forEach(line -> all.add("  " + line));
        return all;
    }

    /** In short: writes without their contents. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(atMillis).append(" ms  ").append(what);
        String separator = ": ";
        for (Outcome.Written write : outcome.writes()) {
            text.append(separator).append(write.target());
            separator = ", ";
        }
        for (Outcome.Said said : outcome.events()) {
            text.append(separator).append(said.reason());
            separator = ", ";
        }
        return text.append(what.startsWith("pass") ? separator + outcome.end() : "")
                .toString();
    }
}
