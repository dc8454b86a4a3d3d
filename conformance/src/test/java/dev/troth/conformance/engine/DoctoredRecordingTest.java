package dev.troth.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A comparison that sees no difference where there is one would make Troth look better than it is. */
class DoctoredRecordingTest {

    private static final String FILE = "engine/vectors-resource.jsonl";
    private static final int ROWS = 60;

    private final PassComparison comparison = new PassComparison(FILE, new PromiseSpecs(RecordingFolder.carried()));

    @Test
    void aWriteThatIsNotMadeIsSeen() {
        everyRowDiffersWith(
                "writes",
                list -> list.items().isEmpty() || changesNothing(list.items().getLast())
                        ? null
                        : new Json.Sequence(list.items().subList(0, list.items().size() - 1)));
    }

    private static boolean changesNothing(Json write) {
        return new Recorded((Json.Mapping) write).is("noop");
    }

    @Test
    void anyOtherValueInAWriteIsSeen() {
        everyRowDiffersWith("writes", list -> {
            List<Json> items = new ArrayList<>(list.items());
            for (int i = 0; i < items.size(); i++) {
                Recorded write = new Recorded((Json.Mapping) items.get(i));
                if (write.has("change")) {
                    items.set(i, write.json().with("change", otherwise(write.get("change"))));
                    return new Json.Sequence(items);
                }
            }
            return null;
        });
    }

    @Test
    void anEventThatWasNotSaidIsSeen() {
        everyRowDiffersWith("events", list -> {
            List<Json> more = new ArrayList<>(list.items());
            more.add(Json.Mapping.EMPTY
                    .with("type", "Normal")
                    .with("reason", "Doctored")
                    .with("message", ""));
            return new Json.Sequence(more);
        });
    }

    @Test
    void anotherTimeToLookAgainIsSeen() {
        everyDoctoredRowDiffers(expected -> expected.with(
                "result",
                new Recorded(expected).part("result").json().with("requeueAfterSeconds", new Json.Numeral("0.001"))));
    }

    private void everyRowDiffersWith(String field, Function<Json.Sequence, Json.@Nullable Sequence> change) {
        everyDoctoredRowDiffers(expected -> {
            Json.Sequence changed = change.apply((Json.Sequence) new Recorded(expected).get(field));
            return changed == null ? null : expected.with(field, changed);
        });
    }

    private void everyDoctoredRowDiffers(Function<Json.Mapping, Json.@Nullable Mapping> doctor) {
        List<Recorded> rows = new ArrayList<>();
        RecordingFolder.carried().forEachRow(FILE, row -> {
            Json.Mapping doctored =
                    rows.size() < ROWS && !row.part("expected").part("result").has("error")
                            ? doctor.apply(row.part("expected").json())
                            : null;
            if (doctored != null) {
                rows.add(new Recorded(row.json().with("expected", doctored)));
            }
        });
        assertThat(rows)
                .hasSize(ROWS)
                .allSatisfy(row ->
                        assertThat(comparison.differences(row)).as(row.id()).isNotEmpty());
    }

    /** The same with its last text or number changed. */
    private static Json otherwise(Json value) {
        if (value instanceof Json.Mapping mapping && !mapping.fields().isEmpty()) {
            String last = List.copyOf(mapping.fields().keySet()).getLast();
            return mapping.with(last, otherwise(mapping.fields().get(last)));
        }
        if (value instanceof Json.Sequence sequence && !sequence.items().isEmpty()) {
            List<Json> items = new ArrayList<>(sequence.items());
            items.set(items.size() - 1, otherwise(items.getLast()));
            return new Json.Sequence(items);
        }
        return new Json.Text("doctored");
    }
}
