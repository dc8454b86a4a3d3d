package dev.troth.conformance.engine;

import dev.troth.engine.object.ApiObject;
import java.util.ArrayList;
import java.util.List;

/** Whole scenarios: everything that happened, in order, to the millisecond, and the world at the end. */
final class TraceComparison implements EngineComparison {

    /** How much of what both agree on is shown before the first difference. */
    private static final int SHOWN_BEFORE = 5;

    private static final int SHOWN_AFTER = 3;
    private static final long REST_MILLIS = 50_000;
    private static final long REST_MILLIS_OF_COMPOUNDS = 7_000;

    private final String file;
    private final RecordedObjects objects;

    TraceComparison(String file, PromiseSpecs specs) {
        this.file = file;
        this.objects = new RecordedObjects(specs);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean reads(Recorded row) {
        return row.has("trace");
    }

    @Override
    public String topic(Recorded row) {
        return isCompound(row) ? "trace-compound" : "trace-" + row.part("setup").text("mode");
    }

    private static boolean isCompound(Recorded row) {
        return row.has("form");
    }

    @Override
    public List<String> differences(Recorded row) {
        TraceWorld world = new TraceWorld(row.part("setup"));
        RecordedOutcome followed = new RecordedOutcome();
        for (ApiObject object : world.apiServer().all()) {
            followed.knowing(object);
        }
        List<TraceEntry> recorded = new ArrayList<>();
        for (Recorded entry : row.parts("trace")) {
            recorded.add(TraceEntry.of(entry, followed));
            if (emptiesItsWork(entry, followed)) {
                world.pods().leavesNothing(entry.text("job"));
            }
        }
        new TraceScript(world, isCompound(row) ? REST_MILLIS_OF_COMPOUNDS : REST_MILLIS).play();
        List<String> differences = firstDifference(recorded, world.log().entries());
        return differences.isEmpty()
                ? new TraceEnd(objects, isCompound(row)).differences(row.part("final"), world.apiServer())
                : differences;
    }

    /** An output without files was left out of the set-up, where it would mean one file; what was written tells of it. */
    private static boolean emptiesItsWork(Recorded entry, RecordedOutcome followed) {
        return entry.text("change").equals("work-writer")
                && !entry.parts("writes").isEmpty()
                && !followed.lastWritten().part("spec").has("workloadGroups");
    }

    private static List<String> firstDifference(List<TraceEntry> recorded, List<TraceEntry> troth) {
        for (int i = 0; i < Math.max(recorded.size(), troth.size()); i++) {
            List<String> differences = i < recorded.size()
                    ? recorded.get(i).differences(i < troth.size() ? troth.get(i) : null)
                    : List.of("  - nothing any more", "  + " + troth.get(i));
            if (!differences.isEmpty()) {
                List<String> lines = new ArrayList<>();
                for (int j = Math.max(0, i - SHOWN_BEFORE); j < i; j++) {
                    lines.add("  = " + recorded.get(j));
                }
                lines.addAll(differences);
                addNext(lines, "  - then ", recorded, i);
                addNext(lines, "  + then ", troth, i);
                lines.add("  (entry " + i + " of " + recorded.size() + ")");
                return lines;
            }
        }
        return List.of();
    }

    private static void addNext(List<String> lines, String mark, List<TraceEntry> entries, int after) {
        for (int i = after + 1; i < Math.min(entries.size(), after + 1 + SHOWN_AFTER); i++) {
            lines.add(mark + entries.get(i));
        }
    }
}
