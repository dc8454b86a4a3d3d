package dev.troth.promise.contract;

import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlItem;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file in which Kratix hands the Promise's own selectors to the work-writer ({@code
 * work-creator/lib/work_creator.go}, {@code getPromiseScheduling}). Kratix writes {@code matchlabels} and reads {@code
 * matchLabels}, which is the same field.
 */
public record PromiseSchedulingFile(List<Entry> entries) {

    /** One selector and who says so. */
    public record Entry(Map<String, String> matchLabels, String source) {}

    /** No selectors. */
    public static final PromiseSchedulingFile NONE = new PromiseSchedulingFile(List.of());

    private static final Set<String> FIELDS = Set.of("matchLabels", "source");
    private static final String TYPE = "v1alpha1.WorkloadGroupScheduling";

    public PromiseSchedulingFile {
        entries = List.copyOf(entries);
    }

    /** Reads the file. */
    public static Reading<PromiseSchedulingFile> read(String text) {
        FirstDocument document = FirstDocument.of(text);
        if (document.problem() != null) {
            return document.problem().refusing("");
        }
        if (document.root() == null) {
            return new Reading.Read<>(NONE);
        }
        Unmarshalling unmarshalling = new Unmarshalling();
        List<Entry> entries = new ArrayList<>();
        if (document.root() instanceof YamlSequence sequence) {
            for (YamlItem item : sequence.items()) {
                entries.add(entry(item.value(), unmarshalling));
            }
        } else {
            unmarshalling.mustBeJson(document.root());
            unmarshalling.isNo("[]" + TYPE, document.root(), "Go value");
        }
        Fault fault = unmarshalling.fault();
        return fault == null ? new Reading.Read<>(new PromiseSchedulingFile(entries)) : fault.refusing("");
    }

    private static Entry entry(YamlNode node, Unmarshalling unmarshalling) {
        Map<String, String> labels = Map.of();
        String source = "";
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : Unmarshalling.entries(mapping)) {
                switch (Unmarshalling.field(entry.name(), FIELDS)) {
                    case "matchLabels" ->
                        labels = unmarshalling.texts(entry.value(), labels, "WorkloadGroupScheduling.matchLabels");
                    case "source" ->
                        source = unmarshalling.text(entry.value(), source, "WorkloadGroupScheduling.source");
                    default -> unmarshalling.mustBeJson(entry.value());
                }
            }
        } else if (!(node instanceof YamlScalar scalar && scalar.isNull())) {
            unmarshalling.mustBeJson(node);
            unmarshalling.isNo(TYPE, node, "Go value");
        }
        return new Entry(labels, source);
    }
}
