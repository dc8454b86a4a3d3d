package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments that silence rules. */
class SuppressionsTest {

    private static final String HEAD =
            "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata:\n  name: cache\n";
    private static final String BODY =
            "spec:\n  dependencies:\n    - {apiVersion: v1, kind: Namespace, metadata: {name: a}}\n";

    private static List<String> names(String text) {
        ParsedFile file = ParsedFile.parse(text);
        return Checker.check(file, Project.of(file), RuleSelection.ALL).stream()
                .map(Finding::rule)
                .map(rule -> rule.name())
                .toList();
    }

    @Test
    void aCommentBehindTheLineSilencesThatLine() {
        assertThat(names(HEAD + "  namespace: a # troth: ignore[namespace-without-effect] for kustomize\n" + BODY))
                .isEmpty();
    }

    @Test
    void aCommentAloneSilencesTheLineBelow() {
        assertThat(names(HEAD + "  # troth: ignore[namespace-without-effect] for kustomize\n  namespace: a\n" + BODY))
                .isEmpty();
    }

    @Test
    void aCodeDoesAsWellAsAName() {
        assertThat(names(HEAD + "  namespace: a # troth: ignore[schema-05]\n" + BODY))
                .isEmpty();
    }

    @Test
    void aCommentForTheFileSilencesAllOfIt() {
        assertThat(names("# troth: ignore-file[schema-05, yaml-12]\n" + HEAD + "  labels: &l {}\n  namespace: a\n"
                        + BODY))
                .isEmpty();
    }

    @Test
    void aCommentBehindALineLeavesTheNextOneAlone() {
        assertThat(names(HEAD + "  labels: {} # troth: ignore[schema-05]\n  namespace: a\n" + BODY))
                .containsExactlyInAnyOrder("unused-suppression", "namespace-without-effect");
    }

    @Test
    void ofSeveralNamesEachMustSilenceSomething() {
        assertThat(names(HEAD + "  namespace: a # troth: ignore[schema-05, duplicate-key]\n" + BODY))
                .containsExactly("unused-suppression");
    }

    @Test
    void aCommentThatOrdersNothingIsTold() {
        assertThat(names(HEAD + "# troth: off\n# troth: ignore[]\n# troth: ignore schema-05\n" + BODY))
                .containsExactly(
                        "unknown-rule-in-suppression", "unknown-rule-in-suppression", "unknown-rule-in-suppression");
    }

    @Test
    void aRuleThatWasNotLookedForIsNotUnused() {
        ParsedFile file = ParsedFile.parse(HEAD + "  # troth: ignore[duplicate-key]\n" + BODY);

        assertThat(Checker.check(
                        file,
                        Project.of(file),
                        new RuleSelection(java.util.Set.of("schema", "suppression"), java.util.Set.of())))
                .isEmpty();
    }

    @Test
    void aCommentBehindTwoNamesKeepsTheFixToItself() {
        ParsedFile file = ParsedFile.parse(HEAD + "  labels: {} # troth: ignore[schema-05, yaml-01]\n" + BODY);

        assertThat(Checker.check(file, Project.of(file), RuleSelection.ALL))
                .hasSize(2)
                .allMatch(finding -> finding.fix() == null);
    }
}
