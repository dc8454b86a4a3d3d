package dev.troth.conformance.engine;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.ObjectDocument;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.json.Json;
import dev.troth.simulation.ApiServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The world at the end of a trace. */
final class TraceEnd {

    private final RecordedObjects objects;
    private final boolean jobsInShort;

    /** @param jobsInShort whether of Jobs only names and conditions are recorded */
    TraceEnd(RecordedObjects objects, boolean jobsInShort) {
        this.objects = objects;
        this.jobsInShort = jobsInShort;
    }

    List<String> differences(Recorded end, ApiServer apiServer) {
        Map<String, Json> recorded = new TreeMap<>();
        end.parts("promises").forEach(one -> add(recorded, objects.promise(one)));
        if (end.has("promise")) {
            add(recorded, objects.promise(end.part("promise")));
        }
        end.parts("revisions").forEach(one -> add(recorded, objects.revision(one)));
        end.parts("bindings").forEach(one -> add(recorded, objects.binding(one)));
        end.parts("requests").forEach(one -> add(recorded, objects.request(one)));
        objects.jobs(end).forEach(one -> add(recorded, one));
        objects.works(end).forEach(one -> add(recorded, one));
        Map<String, Json> troth = new TreeMap<>();
        for (ApiObject object : apiServer.all()) {
            if (!RecordedOutcome.SUPPORTING.contains(object.kind())) {
                add(troth, object);
            }
        }
        List<String> differences = new ArrayList<>();
        JsonPaths.between(new Json.Mapping(recorded), new Json.Mapping(troth))
                .forEach(one -> differences.add("  at the end, %s: Kratix %s, Troth %s"
                        .formatted(one.path(), JsonPaths.show(one.left()), JsonPaths.show(one.right()))));
        return differences;
    }

    private void add(Map<String, Json> documents, ApiObject object) {
        boolean nameOnly = object instanceof JobObject && jobsInShort;
        String key = nameOnly ? object.metadata().name() : object.reference().toString();
        documents.put(key, document(object));
    }

    private Json document(ApiObject object) {
        Json.Mapping whole = ObjectDocument.of(object);
        Json.Mapping status = ComparedPart.of("status", object.kind(), whole);
        if (object instanceof JobObject && jobsInShort) {
            return new Recorded(status).part("status").get("conditions");
        }
        if (object instanceof WorkObject work) {
            return Json.Mapping.EMPTY
                    .with("labels", Json.ofTexts(work.metadata().labels()))
                    .with("ready", work.readiness());
        }
        boolean deletionIsTold = !(object instanceof RevisionObject || object instanceof BindingObject);
        return Json.Mapping.EMPTY
                .with("main", ComparedPart.of("update", object.kind(), deletionIsTold ? whole : undeleted(whole)))
                .with("status", status);
    }

    private static Json.Mapping undeleted(Json.Mapping document) {
        Map<String, Json> fields = new TreeMap<>(document.fields());
        fields.remove("deletionTimestamp");
        return new Json.Mapping(fields);
    }
}
