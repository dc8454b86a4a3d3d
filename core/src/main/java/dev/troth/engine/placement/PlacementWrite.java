package dev.troth.engine.placement;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.WorkPlacementObject;

/**
 * The files of a WorkPlacement are written ({@code internal/controller/workplacement_controller.go}, {@code
 * writeToStateStore} and {@code updateResourceStatus}).
 */
final class PlacementWrite {

    private static final String FAILED = "WorkloadsFailedWrite";

    private PlacementWrite() {}

    static Decision decide(Placing placing, long intervalMillis, String rememberedVersion) {
        Layout layout = Layout.of(placing);
        Contents contents = layout == null
                ? Contents.failed("unsupported file path mode: "
                        + placing.destination().spec().filepathMode())
                : layout.contents();
        if (!contents.error().isEmpty()) {
            return failed(placing, contents.error());
        }
        Answer answer =
                placing.store().updateFiles(contents.directory(), placing.name(), contents.create(), contents.delete());
        return answer.failed()
                ? failed(placing, answer.error())
                : written(placing, answer, rememberedVersion, intervalMillis);
    }

    private static Decision failed(Placing placing, String error) {
        Pass pass = placing.pass();
        WorkPlacementObject placement = placing.placement();
        pass.warning(
                placement,
                "FailedWriteToDestination",
                "error writing to destination; check kubectl get destination for more info: " + error);
        long now = pass.nowSeconds();
        Conditions conditions = placement
                .conditions()
                .with(new Condition("WriteSucceeded", Condition.FALSE, FAILED, error, now))
                .with(new Condition("Ready", Condition.FALSE, FAILED, "Failing", now));
        try {
            tell(pass, placement, conditions, placement.versionId());
        } catch (Pass.Conflict conflict) {
            return pass.failed(conflict.getMessage(), null);
        }
        return pass.end(
                Requeue.DEFAULT,
                Because.of(
                        "the files of %s could not be written to Destination %s (%s), so Kratix tries again in 15 seconds",
                        placing.name(), placement.destination(), error));
    }

    private static Decision written(Placing placing, Answer answer, String rememberedVersion, long intervalMillis) {
        String version = answer.result();
        Pass pass = placing.pass();
        WorkPlacementObject placement = placing.placement();
        pass.normal(
                placement,
                "WorkloadsWrittenToStateStore",
                "successfully written to Destination: " + placement.destination()
                        + (version.isEmpty() ? "" : " with versionID: " + version));
        String known = version.isEmpty() ? rememberedVersion : version;
        try {
            tell(
                    pass,
                    placement,
                    written(placement.conditions(), pass.nowSeconds()),
                    known.isEmpty() ? placement.versionId() : known);
        } catch (Pass.Conflict conflict) {
            return pass.end(
                    Requeue.FAST,
                    Because.of(
                            "the files of %s are written, but somebody else wrote to it just before its status did, so Kratix does it all again",
                            placing.name()));
        }
        return pass.end(Requeue.After.of(intervalMillis), because(placing, answer));
    }

    private static Because because(Placing placing, Answer answer) {
        if (answer.passedOver()) {
            return Because.of(
                    "a path of %s leads out of the repository, so Kratix writes none of its files, and calls that a success",
                    placing.name());
        }
        return answer.result().isEmpty()
                ? Because.of(
                        "the files of %s are at Destination %s already",
                        placing.name(), placing.placement().destination())
                : Because.of(
                        "the files of %s go to Destination %s",
                        placing.name(), placing.placement().destination());
    }

    /** {@code Ready} stays as it is while the scheduler says that the Destination is the wrong one. */
    private static Conditions written(Conditions conditions, long now) {
        Conditions changed = conditions.with(new Condition(
                "WriteSucceeded",
                Condition.TRUE,
                "WorkloadsWrittenToStateStore",
                "Workloads written to State Store",
                now));
        return changed.is("ScheduleSucceeded", Condition.FALSE)
                ? changed
                : changed.with(
                        new Condition("Ready", Condition.TRUE, "WorkloadsWrittenToTargetDestination", "Ready", now));
    }

    private static void tell(Pass pass, WorkPlacementObject placement, Conditions conditions, String versionId) {
        if (!conditions.equals(placement.conditions()) || !versionId.equals(placement.versionId())) {
            pass.updateStatus(placement, placement.withStatus(conditions, versionId));
        }
    }
}
