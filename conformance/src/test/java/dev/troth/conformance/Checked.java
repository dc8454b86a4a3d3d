package dev.troth.conformance;

import dev.troth.analysis.Checker;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.analysis.Severity;
import dev.troth.workspace.cel.KubernetesCel;
import dev.troth.yaml.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file and all that Troth says about it. */
record Checked(ParsedFile file, List<Finding> findings) {

    /** @param beside what else is known, such as the Promise that a request belongs to */
    static Checked of(String text, List<String> beside) {
        ParsedFile file = ParsedFile.parse(text);
        List<FileFacts> facts = new ArrayList<>();
        beside.forEach(each -> facts.add(FileFacts.of(ParsedFile.parse(each))));
        facts.add(FileFacts.of(file));
        return new Checked(file, Checker.check(file, Project.of(facts, new KubernetesCel()), RuleSelection.ALL));
    }

    static Checked of(Path path) {
        return of(text(path), List.of());
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> errors() {
        return atLeast(Severity.ERROR);
    }

    List<Finding> atLeast(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity().atLeast(severity))
                .toList();
    }

    /** The document that a finding is in, 1-based among the non-empty ones. */
    int document(Finding finding) {
        List<YamlDocument> documents = file.yaml().documents().stream()
                .filter(document -> document.root() != null)
                .toList();
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).span().contains(finding.span())) {
                return i + 1;
            }
        }
        return 1;
    }

    /** As in the first lines of the files with one mistake each. */
    String said(Finding finding) {
        int document = document(finding);
        return finding.rule().code() + " " + finding.severity().word() + " at "
                + (document == 1 ? "" : "document " + document + ": ") + finding.path();
    }

    List<String> said() {
        return findings.stream().map(this::said).toList();
    }
}
