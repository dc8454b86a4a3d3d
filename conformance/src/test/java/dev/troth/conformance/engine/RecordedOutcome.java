package dev.troth.conformance.engine;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.ObjectDocument;
import dev.troth.engine.object.PromiseObject;
import dev.troth.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the real engine did in a pass: its writes are patches, so the objects are followed through the pass. */
final class RecordedOutcome {

    private static final String RANDOM_ENDING = "xxxxx";

    /** What the API server says, in words that are not Kratix'. */
    private static final String OF_THE_API_SERVER = "Operation cannot be fulfilled";

    /** Writes to these are not recorded, but for refused ones. */
    static final Set<String> SUPPORTING = Set.of(
            "ServiceAccount",
            "ConfigMap",
            "Role",
            "RoleBinding",
            "ClusterRole",
            "ClusterRoleBinding",
            "CustomResourceDefinition");

    private final Map<String, Json.Mapping> documents = new HashMap<>();
    private int named;
    private Json.Mapping lastDocument = Json.Mapping.EMPTY;

    /** Knows an object as it was before the pass. */
    RecordedOutcome knowing(ApiObject object) {
        return knowing(object, ObjectDocument.of(object));
    }

    /** The same where the recording has the document in full: a mistake in reading it is then seen as well. */
    RecordedOutcome knowing(ApiObject object, Json.Mapping document) {
        // A Promise's status is a Go type whose counters are always there, also where a row leaves it out.
        Json.Mapping full = object instanceof PromiseObject && document.get("status") == null
                ? document.with("status", ObjectDocument.status(object))
                : document;
        documents.put(
                key(
                        object.kind(),
                        object.metadata().namespace(),
                        object.metadata().name()),
                full);
        return this;
    }

    Outcome of(Recorded expected) {
        List<Outcome.Written> writes = new ArrayList<>();
        for (Recorded write : expected.parts("writes")) {
            Outcome.Written written = follow(write);
            if (!write.is("noop")) {
                writes.add(written);
            }
        }
        List<Outcome.Said> events = expected.parts("events").stream()
                .map(event -> new Outcome.Said(event.text("type"), event.text("reason"), event.text("message")))
                .toList();
        return new Outcome(writes, events, end(expected));
    }

    /** The object that was written last, as it was then. */
    Recorded lastWritten() {
        return new Recorded(lastDocument);
    }

    private Outcome.Written follow(Recorded write) {
        String verb = write.text("verb");
        String kind = write.text("kind");
        String namespace = write.text("namespace");
        String name = write.text("name");
        String key = key(kind, namespace, storedName(name));
        boolean refused = write.has("error");
        Json.Mapping before = documents.getOrDefault(key, Json.Mapping.EMPTY);
        Json.Mapping change = change(write, kind);
        Json.Mapping after = MergePatch.apply(before, change);
        lastDocument = after;
        if (write.is("gone")) {
            documents.remove(key);
        } else if (!refused) {
            documents.put(key, after);
        }
        List<String> remarks = new ArrayList<>();
        if (refused) {
            remarks.add("refused");
        }
        if (write.is("gone")) {
            remarks.add("gone");
        }
        if (write.has("at")) {
            remarks.add(write.text("at"));
        }
        boolean documentCounts = !refused && !write.is("gone");
        return new Outcome.Written(
                verb,
                kind,
                namespace,
                name.endsWith(RANDOM_ENDING) ? name.substring(0, name.length() - RANDOM_ENDING.length()) : name,
                String.join(" ", remarks),
                documentCounts ? ComparedPart.of(verb, kind, before) : Json.Mapping.EMPTY,
                documentCounts ? ComparedPart.of(verb, kind, after) : Json.Mapping.EMPTY);
    }

    /** The recorder's API server put running numbers for random endings. */
    private String storedName(String name) {
        if (!name.endsWith(RANDOM_ENDING)) {
            return name;
        }
        named++;
        return name.substring(0, name.length() - RANDOM_ENDING.length()) + "%05d".formatted(named);
    }

    /** A created Job's {@code suspend} stands beside its labels. */
    private static Json.Mapping change(Recorded write, String kind) {
        Recorded change = write.part("change");
        if (kind.equals("Job") && change.has("suspend")) {
            return Json.Mapping.EMPTY
                    .with("labels", change.get("labels"))
                    .with("spec", Json.Mapping.EMPTY.with("suspend", change.get("suspend")));
        }
        return change.json();
    }

    /** A container's error stands beside its writes. */
    private static Outcome.End end(Recorded expected) {
        Recorded result = expected.has("error") ? expected : expected.part("result");
        return new Outcome.End(
                inKratixWords(result.has("error"), result.text("error")),
                result.has("requeueAfterSeconds") ? millis(result.get("requeueAfterSeconds")) : -1,
                expected.has("tookSeconds") ? millis(expected.get("tookSeconds")) : 0);
    }

    /** An error's text, unless it is the API server's, or empty for none. */
    static String inKratixWords(boolean failed, String message) {
        if (!failed) {
            return "";
        }
        return message.isEmpty() || message.contains(OF_THE_API_SERVER) ? "(of the API server)" : message;
    }

    private static long millis(Json seconds) {
        return new BigDecimal(((Json.Numeral) seconds).digits())
                .movePointRight(3)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String key(String kind, String namespace, String name) {
        return kind + " " + namespace + "/" + name;
    }
}
