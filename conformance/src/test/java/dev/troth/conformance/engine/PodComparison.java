package dev.troth.conformance.engine;

import com.google.gson.JsonObject;
import dev.troth.engine.Write;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.ObjectDocument;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.StatusDocuments;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.engine.pod.Outcome;
import dev.troth.engine.pod.Output;
import dev.troth.engine.pod.StatusWriter;
import dev.troth.engine.pod.StatusWriting;
import dev.troth.engine.pod.WorkWriter;
import dev.troth.json.Json;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A recorded run of a container and what Troth makes of the same. */
record PodComparison(PodRow row) {

    private static final String REJECTED = "failed to update status: REJECTED BY SCHEMA: ";

    /** What is different, in words; empty when both agree. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        if (row.isStatusWriter()) {
            compareStatus(differences);
        } else {
            compareWork(differences);
        }
        return differences;
    }

    private void compareStatus(List<String> differences) {
        StatusWriter writer = StatusWriter.of(row.files());
        StatusWriting writing = writer.write(row.environment(), row.status(), row.generation(), row.nowMillis());
        compareErrors(writing.error(), differences);
        compare("standard output", row.said(), writing.said(), differences);
        Json.Mapping before = row.status() instanceof Json.Mapping status ? status : Json.Mapping.EMPTY;
        Json.Mapping after = writing.status() == null ? before : writing.status();
        boolean labels = writing.labels() && !"true".equals(row.labels().get(Labels.WORKFLOW_SUSPENDED));
        compareStatusWrites(labels, before, after, differences);
        compareTyped(writer, writing, before, differences);
    }

    private void compareStatusWrites(boolean labels, Json before, Json after, List<String> differences) {
        Json expected = before;
        boolean labelled = false;
        for (JsonObject write : row.writes()) {
            Json.Mapping change = (Json.Mapping) PodRow.jsonOf(write.getAsJsonObject("change"));
            if (change.get("status") != null) {
                expected = PodMergePatch.applied(expected, change.get("status"));
            }
            labelled |= change.get("labels") != null;
        }
        compare("label", labelled, labels, differences);
        compare("status", PodMergePatch.inOrder(expected), PodMergePatch.inOrder(after), differences);
    }

    /** The same with the engine's own types, wherever they can hold the recorded status. */
    private void compareTyped(
            StatusWriter writer, StatusWriting writing, Json.Mapping before, List<String> differences) {
        if (row.type() != WorkflowType.RESOURCE
                || !StatusDocuments.of(StatusDocuments.request(before)).equals(before)) {
            return;
        }
        RequestObject request = new RequestObject(
                "Thing",
                Metadata.of("default", "r").withLabels(row.labels()).withGeneration(row.generation()),
                new RequestSpec(Json.NULL),
                StatusDocuments.request(before));
        Outcome outcome = writer.run(row.environment(), request, row.nowMillis(), 0);
        compare("error of the typed run", writing.error(), outcome.error(), differences);
        compare("standard output of the typed run", writing.said(), outcome.said(), differences);
        int writes = (writing.labels() ? 1 : 0) + (writing.status() == null ? 0 : 1);
        compare("number of writes of the typed run", writes, outcome.writes().size(), differences);
        if (writing.status() != null
                && outcome.writes().getLast() instanceof Write.UpdateStatus update
                && update.after() instanceof RequestObject after) {
            // Conditions of a Pipeline's own making may have fewer fields than Kratix' type.
            Json.Mapping typed = StatusDocuments.of(StatusDocuments.request(writing.status()));
            compare("status of the typed run", typed, StatusDocuments.of(after.status()), differences);
        }
    }

    private void compareWork(List<String> differences) {
        Output output = Output.of(row.files(), row.type());
        Outcome outcome = WorkWriter.run(row.arguments(), output, row.works(), row.nowMillis(), 0);
        compareErrors(outcome.error(), differences);
        compare("standard output", row.said(), outcome.said(), differences);
        List<JsonObject> expected = row.writes();
        compare("number of writes", expected.size(), outcome.writes().size(), differences);
        if (expected.size() == 1 && outcome.writes().size() == 1) {
            compareWork(expected.getFirst(), outcome.writes().getFirst(), differences);
        }
    }

    private void compareWork(JsonObject expected, Write write, List<String> differences) {
        Json change = PodRow.jsonOf(expected.getAsJsonObject("change"));
        switch (write) {
            case Write.Create create -> {
                compare("verb", PodRow.string(expected, "verb"), "create", differences);
                compareWork(expected, Json.Mapping.EMPTY, change, create.created(), "xxxxx", differences);
            }
            case Write.Update update -> {
                compare("verb", PodRow.string(expected, "verb"), "update", differences);
                Json before = document((WorkObject) update.before());
                compareWork(expected, before, change, update.after(), "", differences);
            }
            default -> differences.add("wrote " + write);
        }
    }

    private void compareWork(
            JsonObject expected, Json before, Json change, Object after, String ending, List<String> differences) {
        if (!(after instanceof WorkObject work)) {
            differences.add("wrote " + after);
            return;
        }
        compare("name", PodRow.string(expected, "name"), work.metadata().name() + ending, differences);
        compare(
                "namespace",
                PodRow.string(expected, "namespace"),
                work.metadata().namespace(),
                differences);
        compare("Work", PodMergePatch.applied(before, change), document(work), differences);
        for (WorkloadGroup group : work.groups()) {
            for (Workload workload : group.workloads()) {
                String path = workload.filepath();
                String file = path.startsWith("../") ? path.substring(3) : "input/" + path;
                compare("content of " + path, row.files().contents().get(file), workload.content(), differences);
            }
        }
    }

    /** A Work as it is recorded: of its files only the paths. */
    private static Json document(WorkObject work) {
        Json.Mapping spec = (Json.Mapping) ObjectDocument.spec(work);
        if (spec.get("workloadGroups") instanceof Json.Sequence groups) {
            List<Json> shortened = new ArrayList<>();
            for (Json group : groups.items()) {
                Json.Mapping mapping = (Json.Mapping) group;
                shortened.add(
                        mapping.get("workloads") instanceof Json.Sequence workloads
                                ? mapping.with("workloads", paths(workloads))
                                : mapping);
            }
            spec = spec.with("workloadGroups", new Json.Sequence(shortened));
        }
        return Json.Mapping.EMPTY
                .with("labels", Json.ofTexts(work.metadata().labels()))
                .with("spec", spec);
    }

    private static Json paths(Json.Sequence workloads) {
        return Json.Sequence.ofTexts(workloads.items().stream()
                .map(workload -> ((Json.Mapping) workload).get("filepath"))
                .map(path -> path instanceof Json.Text text ? text.value() : "")
                .toList());
    }

    /** In Kratix' words; what a YAML library or the API server says need not match. */
    private void compareErrors(@Nullable String error, List<String> differences) {
        String expected = row.error();
        String actual = error == null ? "" : error;
        boolean same = expected.equals(actual);
        if (expected.startsWith(REJECTED)) {
            same = actual.startsWith("failed to update status: " + expected.substring(REJECTED.length()));
        } else if (expected.contains("yaml: ")) {
            same = actual.startsWith(expected.substring(0, expected.indexOf("yaml: ")));
        } else if (expected.contains("interface conversion: ")) {
            same = actual.contains("interface conversion: ");
        }
        if (!same) {
            compare("error", expected, actual, differences);
        }
    }

    private static void compare(
            String what, @Nullable Object expected, @Nullable Object actual, List<String> differences) {
        if (!Objects.equals(expected, actual)) {
            differences.add(what + ": Kratix " + expected + ", Troth " + actual);
        }
    }

    @Override
    public String toString() {
        return row.id() + " " + row.topic() + "\n    " + String.join("\n    ", differences());
    }
}
