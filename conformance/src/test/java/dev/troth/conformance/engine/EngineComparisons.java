package dev.troth.conformance.engine;

import dev.troth.conformance.job.JobReport;
import java.util.List;

/** Everything of the engine and of the Job controller that is compared, file by file. */
final class EngineComparisons {

    private EngineComparisons() {}

    /** Files of rows that are compared one by one. */
    static List<EngineComparison> of(RecordingFolder folder) {
        PromiseSpecs specs = new PromiseSpecs(folder);
        return List.of(
                new PassComparison("engine/vectors-resource.jsonl", specs),
                new PassComparison("engine/vectors-promise.jsonl", specs),
                new PassComparison("engine/vectors-binding.jsonl", specs),
                new PassComparison("engine/compound.jsonl", specs),
                new TraceComparison("engine/traces.jsonl", specs),
                new TraceComparison("engine/compound.jsonl", specs),
                new ScheduleComparison("engine/schedule.jsonl"),
                new ScheduleComparison("engine/statestore.jsonl"),
                new GsonComparison("engine/pod.jsonl", row -> new PodComparison(new PodRow(row)).differences()),
                new GsonComparison("job/job.jsonl", JobReport::differencesOf));
    }

    /** Files that are compared as a whole. */
    static List<WholeFile> wholeFiles() {
        return List.of(
                WholeFile.of(
                        "engine/render.jsonl",
                        RenderComparison::all,
                        row -> new WholeFile.Row(row.id(), row.topic(), row.differences())),
                WholeFile.of(
                        "engine/specs.json",
                        SpecHashComparison::all,
                        row -> new WholeFile.Row(row.id(), row.topic(), row.differences())));
    }
}
