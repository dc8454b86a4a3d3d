package dev.troth.conformance;

import com.google.gson.JsonPrimitive;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.ParsedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All recordings of admission, each held against Troth.
 *
 * @param comparisons those that could be compared
 * @param leftOut how many could not, because their file is not here or their setting is not in the document
 */
record AdmissionComparisons(List<Comparison> comparisons, int leftOut) {

    static AdmissionComparisons all() {
        List<Recording> recordings = Recordings.admission();
        List<String> failsLater = Tables.firstColumn("accepted-but-wrong.tsv");
        Map<String, FileFacts> bases = new LinkedHashMap<>();
        for (Recording recording : recordings) {
            if (recording.generatedText().isPresent() && recording.isBase()) {
                bases.put(recording.base(), FileFacts.of(ParsedFile.parse(recording.generatedText().get())));
            }
        }
        List<Comparison> comparisons = new ArrayList<>();
        int leftOut = 0;
        for (Recording recording : recordings) {
            Optional<String> text = text(recording);
            if (text.isEmpty() || settingIsUnknown(recording)) {
                leftOut++;
                continue;
            }
            comparisons.add(Comparison.of(recording, text.get(), known(recording, bases), failsLater));
        }
        return new AdmissionComparisons(comparisons, leftOut);
    }

    /** Updates need a second file, releases and the fetching of sources a network, and a note says what else was amiss. */
    private static boolean settingIsUnknown(Recording recording) {
        return recording.operation().isPresent()
                || recording.hasNote()
                || recording.stage().equals("webhook: fetch")
                || recording.stage().equals("other");
    }

    private static Optional<String> text(Recording recording) {
        if (recording.generatedText().isPresent()) {
            return recording.generatedText();
        }
        return recording.file().flatMap(AdmissionComparisons::read);
    }

    private static Optional<String> read(String file) {
        Path path = Recordings.reference().resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For generated documents the Promises that the others were made from; for a file the Promise that the record names. */
    private static List<FileFacts> known(Recording recording, Map<String, FileFacts> bases) {
        if (recording.generatedText().isPresent()) {
            return recording.json().get("kind") instanceof JsonPrimitive kind
                            && kind.getAsString().equals("Promise")
                    ? List.of()
                    : bases.entrySet().stream()
                            .filter(base -> !base.getKey().equals(recording.base())
                                    && !base.getValue().promises().isEmpty())
                            .map(Map.Entry::getValue)
                            .toList();
        }
        return recording
                .promiseFile()
                .flatMap(file -> read("corpus/" + file))
                .map(text -> List.of(FileFacts.of(ParsedFile.parse(text))))
                .orElse(List.of());
    }
}
