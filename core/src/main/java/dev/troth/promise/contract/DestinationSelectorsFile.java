package dev.troth.promise.contract;

import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlItem;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code destination-selectors.yaml}: which Destinations the output is for, as a whole and for its directories ({@code
 * work-creator/lib/work_creator.go}, {@code ParseDestinationSelectors}).
 */
public record DestinationSelectorsFile(List<Entry> entries) {

    /**
     * One entry.
     *
     * @param matchLabels never empty in a file that could be read
     * @param directory cleaned; {@link #ROOT} for what no other entry takes
     */
    public record Entry(Map<String, String> matchLabels, String directory) {

        public boolean isForRoot() {
            return directory.equals(ROOT);
        }
    }

    /** Its name in {@code /kratix/metadata}. */
    public static final String NAME = "destination-selectors.yaml";

    /** The directory of an entry that names none ({@code DefaultWorkloadGroupDirectory}). */
    public static final String ROOT = ".";

    /** A file that is not there, or says nothing. */
    public static final DestinationSelectorsFile NONE = new DestinationSelectorsFile(List.of());

    private static final Set<String> FIELDS = Set.of("matchLabels", "directory");
    private static final String TYPE = "v1alpha1.WorkflowDestinationSelectors";
    private static final String INVALID = "invalid destination-selectors.yaml: ";

    public DestinationSelectorsFile {
        entries = List.copyOf(entries);
    }

    /** Reads the file; keys that its entries do not have are passed over. */
    public static Reading<DestinationSelectorsFile> read(String text) {
        FirstDocument document = FirstDocument.of(text);
        if (document.problem() != null) {
            return document.problem().refusing(INVALID);
        }
        if (document.root() == null) {
            return new Reading.Read<>(NONE);
        }
        if (!(document.root() instanceof YamlSequence sequence)) {
            Unmarshalling unmarshalling = new Unmarshalling();
            unmarshalling.mustBeJson(document.root());
            unmarshalling.isNo("[]" + TYPE, document.root(), "Go value");
            return refused(unmarshalling);
        }
        return read(sequence);
    }

    private static Reading<DestinationSelectorsFile> read(YamlSequence sequence) {
        Unmarshalling unmarshalling = new Unmarshalling();
        List<Entry> entries = new ArrayList<>();
        for (YamlItem item : sequence.items()) {
            entries.add(entry(item.value(), unmarshalling));
        }
        if (unmarshalling.fault() != null) {
            return refused(unmarshalling);
        }
        Fault fault = fault(entries, sequence);
        return fault == null ? new Reading.Read<>(new DestinationSelectorsFile(entries)) : fault.refusing("");
    }

    private static <T> Reading<T> refused(Unmarshalling unmarshalling) {
        Fault fault = unmarshalling.fault();
        if (fault == null) {
            throw new IllegalStateException("nothing is wrong");
        }
        return fault.refusing(INVALID);
    }

    private static Entry entry(YamlNode node, Unmarshalling unmarshalling) {
        Map<String, String> labels = Map.of();
        String directory = "";
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : Unmarshalling.entries(mapping)) {
                switch (Unmarshalling.field(entry.name(), FIELDS)) {
                    case "matchLabels" ->
                        labels = unmarshalling.texts(entry.value(), labels, "WorkflowDestinationSelectors.matchLabels");
                    case "directory" ->
                        directory =
                                unmarshalling.text(entry.value(), directory, "WorkflowDestinationSelectors.directory");
                    default -> unmarshalling.mustBeJson(entry.value());
                }
            }
        } else if (!(node instanceof YamlScalar scalar && scalar.isNull())) {
            unmarshalling.mustBeJson(node);
            unmarshalling.isNo(TYPE, node, "Go value");
        }
        return new Entry(labels, CleanPath.clean(directory));
    }

    /**
     * Kratix' own demands, in its order. Quirk: A directory with a separator is told by its last part being another
     * text, so {@code ..} and {@code /} pass.
     */
    private static @Nullable Fault fault(List<Entry> entries, YamlSequence sequence) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).matchLabels().isEmpty()) {
                return fault(INVALID + "entry with index " + i + " has no selectors", sequence, i);
            }
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(entries.get(i).directory())) {
                return fault("duplicate entries in destination-selectors.yaml: \n" + printed(entries), sequence, i);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            String directory = entries.get(i).directory();
            if (!CleanPath.base(directory).equals(directory)) {
                return fault(
                        "invalid directory in destination-selectors.yaml: " + directory
                                + ", sub-directories are not allowed",
                        sequence,
                        i);
            }
        }
        return null;
    }

    private static Fault fault(String words, YamlSequence sequence, int index) {
        return new Fault(words, sequence.items().get(index).span());
    }

    /** As Go's {@code %v} prints them, labels in order of their names. */
    private static String printed(List<Entry> entries) {
        StringBuilder text = new StringBuilder("[");
        for (Entry entry : entries) {
            text.append(text.length() > 1 ? " " : "").append("{map[");
            String separator = "";
            for (Map.Entry<String, String> label : entry.matchLabels().entrySet()) {
                text.append(separator).append(label.getKey()).append(':').append(label.getValue());
                separator = " ";
            }
            text.append("] ").append(entry.directory()).append('}');
        }
        return text.append(']').toString();
    }
}
