package dev.troth.conformance;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.ParsedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All recordings of admission, each held against Troth.
 *
 * @param comparisons those that could be compared
 * @param leftOut how many could not, by reason
 */
record AdmissionComparisons(List<Comparison> comparisons, Map<LeftOut, Integer> leftOut) {

    static AdmissionComparisons all() {
        return of(Recordings.admission());
    }

    static AdmissionComparisons of(List<Recording> recordings) {
        List<String> failsLater = Tables.firstColumn("accepted-but-wrong.tsv");
        Map<String, FileFacts> bases = bases(recordings);
        List<Comparison> comparisons = new ArrayList<>();
        Map<LeftOut, Integer> leftOut = new TreeMap<>();
        for (Recording recording : recordings) {
            Optional<String> text = text(recording);
            Optional<List<FileFacts>> known = known(recording, bases);
            Optional<LeftOut> why = text.isEmpty()
                    ? Optional.of(LeftOut.NO_TEXT)
                    : LeftOut.of(recording)
                            .or(() -> known.isEmpty() ? Optional.of(LeftOut.NO_PROMISE) : Optional.empty());
            if (why.isEmpty()) {
                Comparison comparison = Comparison.of(recording, text.get(), known.get(), failsLater);
                if (comparison.verdict() == Comparison.Verdict.MISSED) {
                    why = LeftOut.ofMissed(recording, known.get());
                }
                if (why.isEmpty()) {
                    comparisons.add(comparison);
                }
            }
            why.ifPresent(reason -> leftOut.merge(reason, 1, Integer::sum));
        }
        return new AdmissionComparisons(comparisons, leftOut);
    }

    /** What the generated documents were made from, by name. A request may be for a Promise of the project's own recordings. */
    private static Map<String, FileFacts> bases(List<Recording> recordings) {
        Map<String, FileFacts> bases = new LinkedHashMap<>();
        List<Recording> all = new ArrayList<>(Recordings.carried());
        all.addAll(recordings);
        for (Recording recording : all) {
            if (recording.isBase()) {
                recording
                        .generatedText()
                        .ifPresent(text -> bases.put(recording.base(), FileFacts.of(ParsedFile.parse(text))));
            }
        }
        return bases;
    }

    private static Optional<String> text(Recording recording) {
        return recording.generatedText().or(() -> recording.file().flatMap(AdmissionComparisons::read));
    }

    private static Optional<String> read(String file) {
        Path path = Recordings.reference().resolve(file);
        return Files.isRegularFile(path) ? Optional.of(Checked.text(path)) : Optional.empty();
    }

    /** For generated requests the Promises that others were made from; for a file the Promise that the record names, if it is here. */
    private static Optional<List<FileFacts>> known(Recording recording, Map<String, FileFacts> bases) {
        if (recording.generatedText().isPresent()) {
            return Optional.of(
                    recording.kind().equals("Promise")
                            ? List.of()
                            : bases.entrySet().stream()
                                    .filter(base -> !base.getKey().equals(recording.base())
                                            && !base.getValue().promises().isEmpty())
                                    .map(Map.Entry::getValue)
                                    .toList());
        }
        if (recording.promiseFile().isEmpty()) {
            return Optional.of(List.of());
        }
        String promise = recording.promiseFile().get();
        return read("corpus/" + promise)
                .or(() -> read(promise))
                .map(text -> List.of(FileFacts.of(ParsedFile.parse(text))));
    }
}
