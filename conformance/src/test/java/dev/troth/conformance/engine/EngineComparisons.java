package dev.troth.conformance.engine;

import java.util.List;

/** Everything of the engine that is compared, file by file. */
final class EngineComparisons {

    private EngineComparisons() {}

    static List<EngineComparison> of(RecordingFolder folder) {
        PromiseSpecs specs = new PromiseSpecs(folder);
        return List.of(
                new PassComparison("engine/vectors-resource.jsonl", specs),
                new PassComparison("engine/vectors-promise.jsonl", specs),
                new PassComparison("engine/vectors-binding.jsonl", specs),
                new PassComparison("engine/compound.jsonl", specs),
                new TraceComparison("engine/traces.jsonl", specs),
                new TraceComparison("engine/compound.jsonl", specs));
    }
}
