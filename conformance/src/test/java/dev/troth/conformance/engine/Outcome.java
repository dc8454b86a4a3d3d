package dev.troth.conformance.engine;

import dev.troth.json.Json;
import java.util.List;

/**
 * What came of a pass, in the form in which two are compared.
 *
 * @param writes those that changed something or were refused
 * @param end when the controller looks again, and how long it took
 */
record Outcome(List<Written> writes, List<Said> events, End end) {

    /**
     * A write.
     *
     * @param verb {@code create}, {@code update}, {@code status}, {@code patch} or {@code delete}
     * @param name without the random ending
     * @param remarks that it was refused, made the object disappear, or came late in the pass
     * @param before the part of the document that this kind of write can change, as it was
     * @param after and as it is now
     */
    record Written(
            String verb,
            String kind,
            String namespace,
            String name,
            String remarks,
            Json.Mapping before,
            Json.Mapping after) {

        /** Which object, and what was asked of the API server. */
        String target() {
            return verb + " " + kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
        }

        /** Whether both do the same; where they came from does not count. */
        boolean sameAs(Written other) {
            return target().equals(other.target()) && remarks.equals(other.remarks) && after.equals(other.after);
        }

        @Override
        public String toString() {
            String changes = String.join(", ", JsonPaths.changes(before, after));
            return target()
                    + (changes.isEmpty() ? "" : "  {" + changes + "}")
                    + (remarks.isEmpty() ? "" : "  " + remarks);
        }
    }

    /** An Event about the parent. */
    record Said(String type, String reason, String message) {
        @Override
        public String toString() {
            return "event " + type + " " + reason + ": " + message;
        }
    }

    /**
     * How it ended.
     *
     * @param error {@code ""} for none; words that are not Kratix' own are left out
     * @param afterMillis -1 for not at all
     */
    record End(String error, long afterMillis, long tookMillis) {
        @Override
        public String toString() {
            String took = tookMillis == 0 ? "" : " (took " + tookMillis + " ms)";
            if (!error.isEmpty()) {
                return "error: " + error + took;
            }
            return (afterMillis < 0 ? "end" : "again in " + afterMillis + " ms") + took;
        }
    }
}
