package dev.troth.conformance.engine;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import java.util.List;

/** The objects of a row of {@code schedule.jsonl} or {@code statestore.jsonl}. */
final class ScheduleObjects {

    private ScheduleObjects() {}

    static WorkObject work(Recorded json) {
        Recorded spec = json.part("spec");
        Recorded status = json.part("status");
        return new WorkObject(
                metadata(json),
                spec.text("promiseName"),
                spec.text("resourceName"),
                spec.parts("workloadGroups").stream()
                        .map(ScheduleObjects::group)
                        .toList(),
                new WorkStatus(conditions(status), (int) status.number("workPlacements"), (int)
                        status.number("workPlacementsCreated")));
    }

    static WorkPlacementObject placement(Recorded json) {
        Recorded spec = json.part("spec");
        Recorded status = json.part("status");
        return new WorkPlacementObject(
                metadata(json),
                spec.text("targetDestinationName"),
                spec.text("id"),
                spec.text("promiseName"),
                spec.text("resourceName"),
                spec.number("generation"),
                workloads(spec),
                conditions(status),
                status.text("versionID"));
    }

    static DestinationObject destination(Recorded json) {
        Recorded spec = json.part("spec");
        Recorded filepath = spec.part("filepath");
        Recorded store = spec.part("stateStoreRef");
        return new DestinationObject(
                metadata(json),
                new DestinationSpec(
                        spec.text("path"),
                        spec.is("strictMatchLabels"),
                        spec.text("cleanup"),
                        filepath.text("mode"),
                        filepath.text("filename"),
                        store.text("kind"),
                        store.text("name"),
                        spec.part("initWorkloads").is("enabled")),
                conditions(json.part("status")));
    }

    private static Metadata metadata(Recorded json) {
        return new Metadata(
                json.text("name"),
                json.text("namespace"),
                json.textsByName("labels"),
                json.textsByName("annotations"),
                json.texts("finalizers"),
                json.number("generation"),
                0,
                seconds(json.text("deletionTimestamp")));
    }

    private static long seconds(String time) {
        return time.isEmpty() ? Timestamps.NONE : Timestamps.parse(time);
    }

    private static WorkloadGroup group(Recorded json) {
        return new WorkloadGroup(
                json.text("id"),
                json.text("directory"),
                workloads(json),
                json.parts("destinationSelectors").stream()
                        .map(selector -> new WorkSelector(selector.textsByName("matchLabels"), selector.text("source")))
                        .toList());
    }

    private static List<Workload> workloads(Recorded json) {
        return json.parts("workloads").stream()
                .map(workload -> workload(workload.text("filepath"), workload.text("content")))
                .toList();
    }

    /** A content that begins with {@code !} is stored as it is; it keeps the mark here, to be seen in documents. */
    private static Workload workload(String path, String content) {
        return new Workload(path, content, content.startsWith("!") ? ScheduleContent.damage(content.substring(1)) : "");
    }

    private static Conditions conditions(Recorded status) {
        return new Conditions(status.parts("conditions").stream()
                .map(condition -> new Condition(
                        condition.text("type"),
                        condition.text("status"),
                        condition.text("reason"),
                        condition.text("message"),
                        seconds(condition.text("lastTransitionTime"))))
                .toList());
    }
}
