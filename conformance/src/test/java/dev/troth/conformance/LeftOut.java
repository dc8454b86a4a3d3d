package dev.troth.conformance;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Kinds;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a recording says nothing about Troth. */
enum LeftOut {
    NO_TEXT("its text is not here"),
    CHANGE("it is about a change, and one file does not tell what was there before"),
    FETCHED("it is about what a source answered, and Troth does not ask the network"),
    NO_PROMISE("its Promise is not here, or was not there"),
    OTHER_KIND("its kind is none of Kratix, and no Promise here offers it or one like it"),
    CLUSTER("something was missing on that cluster, which no file tells");

    private static final Pattern MISSING = Pattern.compile("(?i)\\b(?:namespaces?|secrets?) \"[^\"]*\" not found");

    private final String why;

    LeftOut(String why) {
        this.why = why;
    }

    String why() {
        return why;
    }

    /** Before it is looked at. */
    static Optional<LeftOut> of(Recording recording) {
        if (recording.operation().isPresent()) {
            return Optional.of(recording.operation().get().equals("release") ? FETCHED : CHANGE);
        }
        if (recording.stage().equals("webhook: fetch")) {
            return Optional.of(FETCHED);
        }
        return recording.stage().equals("no-kind") && recording.hasNote() ? Optional.of(NO_PROMISE) : Optional.empty();
    }

    /** Where the server refused something and Troth sees no error: whether it could have seen one. */
    static Optional<LeftOut> ofMissed(Recording recording, List<FileFacts> known) {
        if (MISSING.matcher(recording.message()).find()) {
            return Optional.of(CLUSTER);
        }
        return recording.stage().equals("no-kind") && !isOurs(recording, known)
                ? Optional.of(OTHER_KIND)
                : Optional.empty();
    }

    private static boolean isOurs(Recording recording, List<FileFacts> known) {
        String apiVersion = recording.apiVersion().strip();
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        if (isLike(group, Kinds.GROUP) || Kinds.ALL.stream().anyMatch(recording.kind()::equalsIgnoreCase)) {
            return true;
        }
        return known.stream()
                .flatMap(file -> file.promises().stream())
                .flatMap(promise -> promise.api().stream())
                .anyMatch(api -> isLike(group, api.groupText()) && isLike(recording.kind(), api.requestKindText()));
    }

    private static boolean isLike(String written, String meant) {
        return Spelling.nearest(written, List.of(meant)).isPresent();
    }
}
