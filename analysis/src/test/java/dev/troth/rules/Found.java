package dev.troth.rules;

import dev.troth.analysis.Checker;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is found in a file of a project, as lines such as {@code error duplicate-key metadata.name}. */
final class Found {

    private Found() {}

    /** Only what a family says. */
    static List<String> of(String family, String text, String... otherFiles) {
        ParsedFile file = ParsedFile.parse(text);
        List<FileFacts> facts = new ArrayList<>();
        facts.add(FileFacts.of(file));
        for (String other : otherFiles) {
            facts.add(FileFacts.of(ParsedFile.parse(other)));
        }
        return Checker.check(file, Project.of(facts), new RuleSelection(Set.of(family), Set.of())).stream()
                .map(Found::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.severity().word() + " " + finding.rule().name() + " " + finding.path();
    }
}
