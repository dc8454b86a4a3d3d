package dev.troth.conformance.engine;

import dev.troth.engine.Observation;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.promise.effective.RunHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The fingerprint in a row: the one that a Job rendered in this state carries. */
final class RecordedHashes {

    private RecordedHashes() {}

    /** Which revision is the right one is for the engine to choose, which its writes show. */
    static List<String> differences(Recorded row, Observation observation) {
        List<String> differences = new ArrayList<>();
        String recorded = row.text("runHash");
        if (recorded.isEmpty()) {
            return differences;
        }
        switch (observation) {
            case Observation.OfPromise of -> {
                PromiseSpec spec = Objects.requireNonNull(of.promise()).spec();
                compare(recorded, spec.hash(), spec.promisePipelines(Action.CONFIGURE), differences);
            }
            case Observation.OfRequest of -> {
                RequestObject request = Objects.requireNonNull(of.request());
                Optional<PromiseSpec> spec = of.revisions().stream()
                        .map(RevisionObject::spec)
                        .filter(one -> hash(one, request).equals(recorded))
                        .findFirst();
                if (spec.isPresent()) {
                    compare(recorded, recorded, request.pipelines(spec.get(), Action.CONFIGURE, false), differences);
                } else {
                    differences.add(
                            "  run hash: Kratix " + recorded + ", Troth has none of that value for any revision");
                }
            }
            default -> {} // The others run no workflow.
        }
        return differences;
    }

    private static String hash(PromiseSpec spec, RequestObject request) {
        return RunHash.ofRequest(spec.hash(), request.spec().hash(), false);
    }

    private static void compare(
            String recorded, String reckoned, List<RenderedPipeline> pipelines, List<String> differences) {
        if (!recorded.equals(reckoned)) {
            differences.add("  run hash: Kratix " + recorded + ", Troth " + reckoned);
        }
        for (RenderedPipeline pipeline : pipelines) {
            String label = pipeline.jobLabels().get(Labels.HASH);
            if (!recorded.equals(label)) {
                differences.add(
                        "  run hash of pipeline " + pipeline.name() + ": Kratix " + recorded + ", Troth " + label);
            }
        }
    }
}
