package dev.troth.conformance;

import dev.troth.analysis.Checker;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.analysis.Severity;
import dev.troth.workspace.cel.KubernetesCel;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A recording and what Troth says of the same document.
 *
 * @param recording what the server said
 * @param findings what Troth finds in that document
 * @param verdict how the two go together
 * @param remark what a person needs to see the difference
 */
record Comparison(Recording recording, List<Finding> findings, Verdict verdict, String remark) {

    /** How a recording and the findings go together. */
    enum Verdict {
        /** Both refuse, and at the same field where the server named one. */
        SAME_PLACE(true),
        /** Both refuse, at a field and at its parent or child. */
        NEAR_PLACE(true),
        /** Both refuse, and the server named no field. */
        SAME(true),
        /** Both accept. */
        ACCEPTED(true),
        /** The server accepted what fails later, and Troth says so. */
        FOREWARNED(true),
        /** The server refused, Troth sees no error. */
        MISSED(false),
        /** Both refuse, but not for the same thing. */
        ELSEWHERE(false),
        /** The server accepted, Troth sees an error that is none. */
        FALSE_ALARM(false),
        /** It was accepted and then went wrong, and Troth has not a word about it. */
        UNWARNED(false);

        private final boolean good;

        Verdict(boolean good) {
            this.good = good;
        }

        boolean good() {
            return good;
        }
    }

    /**
     * @param known what else is known beside the document, such as the Promise that a request belongs to
     * @param failsLater codes of errors about what the server accepts and what then goes wrong
     */
    static Comparison of(Recording recording, String text, List<FileFacts> known, List<String> failsLater) {
        ParsedFile file = ParsedFile.parse(text);
        List<FileFacts> facts = new ArrayList<>(known);
        facts.add(FileFacts.of(file));
        List<YamlDocument> documents = file.yaml().documents().stream()
                .filter(document -> document.root() != null)
                .toList();
        boolean alone = recording.generatedText().isPresent()
                || documents.size() <= recording.document()
                // Where its documents part is known only when it is rendered.
                || file.isTemplate();
        List<Finding> findings = Checker.check(file, Project.of(facts, new KubernetesCel()), RuleSelection.ALL).stream()
                .filter(finding ->
                        alone || documents.get(recording.document()).span().contains(finding.span()))
                .toList();
        Optional<ParsedObject> object = file.objects().stream()
                .filter(each -> alone || each.document() == documents.get(recording.document()))
                .findFirst();
        return recording.accepted()
                ? ofAccepted(recording, findings, failsLater)
                : ofRefused(recording, findings, object);
    }

    private static Comparison ofAccepted(Recording recording, List<Finding> findings, List<String> failsLater) {
        List<Finding> errors = errors(findings);
        List<Finding> wrong = errors.stream()
                .filter(finding -> !failsLater.contains(finding.rule().code()))
                .toList();
        if (!wrong.isEmpty() && !recording.wentWrong()) {
            return new Comparison(recording, findings, Verdict.FALSE_ALARM, "accepted, but " + said(wrong));
        }
        boolean told = findings.stream().anyMatch(finding -> finding.severity().atLeast(Severity.WARNING));
        if (recording.wentWrong() && (told || !recording.lackedOnlyAPromise())) {
            return new Comparison(
                    recording, findings, told ? Verdict.FOREWARNED : Verdict.UNWARNED, "went wrong; " + said(findings));
        }
        return new Comparison(
                recording, findings, errors.isEmpty() ? Verdict.ACCEPTED : Verdict.FOREWARNED, said(findings));
    }

    private static Comparison ofRefused(Recording recording, List<Finding> findings, Optional<ParsedObject> object) {
        List<Finding> errors = errors(findings);
        if (errors.isEmpty()) {
            return new Comparison(recording, findings, Verdict.MISSED, recording.message() + " | " + said(findings));
        }
        Verdict worst = Verdict.SAME_PLACE;
        boolean placed = false;
        for (Recording.Cause cause : recording.causes()) {
            Optional<List<String>> field = object.flatMap(each -> ServerField.inDocument(recording, cause, each));
            if (field.isPresent()) {
                placed = true;
                Place document = object.orElseThrow().place();
                Nearness nearness = Nearness.of(SameMistake.places(field.get(), cause, document), errors, document);
                if (nearness == Nearness.ELSEWHERE) {
                    String there = String.join(".", field.get()) + ": " + cause.message();
                    return new Comparison(recording, findings, Verdict.ELSEWHERE, there + " | " + said(errors));
                }
                worst = nearness == Nearness.NEAR ? Verdict.NEAR_PLACE : worst;
            }
        }
        return new Comparison(recording, findings, placed ? worst : Verdict.SAME, said(errors));
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static String said(List<Finding> findings) {
        List<String> said = new ArrayList<>();
        for (Finding finding : findings) {
            said.add(finding.severity().word() + " " + finding.rule().code() + " at " + finding.path());
        }
        Collections.sort(said);
        return said.isEmpty() ? "Troth says nothing" : String.join("; ", said);
    }

    @Override
    public String toString() {
        return verdict + " " + recording.stage() + " " + recording.id() + " at "
                + recording.json().get("path") + "\n    " + remark.replace("\n", " ");
    }
}
