package dev.troth.engine.promise;

import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.DependenciesText;
import dev.troth.promise.effective.Md5;
import dev.troth.promise.effective.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Work of {@code spec.dependencies} ({@code applyWorkForStaticDependencies}): one file with all of them.
 *
 * <p>Kratix also puts the time into an annotation of the Work on every pass, and each change of a Work wakes its
 * Promise; taken literally, such a Promise would go round for ever. Here that annotation is not written, so a Work whose
 * files are the same is a write that changes nothing and wakes nobody.
 */
final class StaticDependencies {

    static final String WORK_TYPE = "static-dependency";

    /** The directory of files for all Destinations ({@code DefaultWorkloadGroupDirectory}). */
    private static final String ROOT = ".";

    private StaticDependencies() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        List<WorkObject> present = present(hand);
        if (present.size() > 1) {
            return hand.end(
                    new Requeue.Failed("more than 1 work exist with the matching labels: " + quoted(labels(hand))
                            + ". Unable to update"),
                    "there is more than one Work for the dependencies of %s, and Kratix does not choose",
                    hand.name());
        }
        if (hand.spec().hasDependencies()) {
            apply(hand, present);
        } else if (!present.isEmpty()) {
            hand.pass().delete(present.getFirst());
        }
        return Optional.empty();
    }

    private static void apply(PromiseInHand hand, List<WorkObject> present) {
        List<WorkloadGroup> groups = List.of(group(hand));
        if (present.isEmpty()) {
            Metadata metadata = Metadata.of(Kinds.SYSTEM_NAMESPACE, ObjectName.stem(hand.name() + "-static-deps") + "-")
                    .withLabels(labels(hand));
            hand.pass().createNamed(new WorkObject(metadata, hand.name(), "", groups, WorkStatus.EMPTY));
        } else {
            WorkObject before = present.getFirst();
            hand.pass().update(before, new WorkObject(before.metadata(), hand.name(), "", groups, before.status()));
        }
    }

    private static List<WorkObject> present(PromiseInHand hand) {
        List<WorkObject> present = new ArrayList<>();
        for (WorkObject work : hand.seen().works()) {
            if (work.metadata().namespace().equals(Kinds.SYSTEM_NAMESPACE)
                    && hand.name().equals(work.metadata().label(Labels.PROMISE_NAME))
                    && WORK_TYPE.equals(work.metadata().label(Labels.WORK_TYPE))) {
                present.add(work);
            }
        }
        return present;
    }

    private static Map<String, String> labels(PromiseInHand hand) {
        return Map.of(Labels.PROMISE_NAME, hand.name(), Labels.WORK_TYPE, WORK_TYPE);
    }

    /** As Go prints a map with {@code %q}. */
    private static String quoted(Map<String, String> labels) {
        StringBuilder text = new StringBuilder("map[");
        labels.keySet().stream()
                .sorted()
                .forEach(key -> text.append(text.length() > 4 ? " " : "")
                        .append('"')
                        .append(key)
                        .append("\":\"")
                        .append(labels.getOrDefault(key, ""))
                        .append('"'));
        return text.append(']').toString();
    }

    private static WorkloadGroup group(PromiseInHand hand) {
        Workload file = new Workload(
                "static/" + hand.name() + "-dependencies.yaml",
                DependenciesText.of(hand.spec().promise()));
        return new WorkloadGroup(Md5.hex(ROOT), ROOT, List.of(file), selectors(hand));
    }

    /** All destination selectors as one; of a key that stands in several the first counts. */
    private static List<WorkSelector> selectors(PromiseInHand hand) {
        List<Map<String, String>> all = hand.spec().destinationSelectors();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (Map<String, String> selector : all) {
            selector.forEach(labels::putIfAbsent);
        }
        return List.of(new WorkSelector(labels, "promise"));
    }
}
