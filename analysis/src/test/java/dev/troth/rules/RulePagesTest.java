package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.analysis.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a page, each page a rule, and what the pages say is true. */
class RulePagesTest {

    static Stream<String> rules() {
        return Rules.all().stream().map(RuleInfo::name);
    }

    private static RulePage page(String name) {
        Path file = RulePage.FOLDER.resolve(name + ".md");
        assertThat(file).as("the page of %s", name).exists();
        return RulePage.read(file);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPageWithTheFixedHeadings(String name) {
        RulePage page = page(name);
        RuleInfo rule = Rules.byName(name).orElseThrow();

        assertThat(page.title())
                .isEqualTo(name + " (" + rule.code() + ", " + rule.severity().word() + ")");
        assertThat(page.headings()).isEqualTo(RulePage.HEADINGS);
        assertThat(page.first("Example")).as("an example").isPresent();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theExampleIsFoundWhereItIsMarked(String name) {
        RulePage page = page(name);
        for (RulePage.Example example : page.examples()) {
            MarkedExample marked = MarkedExample.of(example.text(), example.frame(), new PageSchemas(page.schemas()));
            if (example.heading().equals("Example")) {
                assertThat(marked.marks()).extracting(MarkedExample.Mark::name).contains(name);
            }
            marked.assertFindings();
        }
    }

    /** Where the section "Fix" shows YAML, the fix of the first example turns the one into the other. */
    @ParameterizedTest
    @MethodSource("rules")
    void theFixMakesOfTheExampleWhatThePageShows(String name) {
        RulePage page = page(name);
        RuleInfo rule = Rules.byName(name).orElseThrow();
        if (rule.fix() == null || page.first("Fix").isEmpty()) {
            assertThat(rule.fix()).as("a rule with a fix shows what it does").isNull();
            return;
        }
        RulePage.Example before = page.first("Example").orElseThrow();
        RulePage.Example after = page.first("Fix").orElseThrow();
        MarkedExample marked = MarkedExample.of(before.text(), before.frame());
        List<Finding> own = marked.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();

        assertThat(Fixes.apply(marked.text(), own, FixSafety.REVIEW).text())
                .isEqualTo(MarkedExample.of(after.text(), after.frame()).text());
    }

    @Test
    void everyPageBelongsToARule() throws IOException {
        try (Stream<Path> files = Files.list(RulePage.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !file.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            rules().map(name -> name + ".md").toList());
        }
    }

    @Test
    void theIndexIsUpToDate() throws IOException {
        Path index = RulePage.FOLDER.resolve("README.md");
        if (Boolean.getBoolean("troth.update")) {
            Files.writeString(index, RuleIndex.markdown());
        }
        assertThat(index)
                .as(
                        "written by: mvn -pl analysis -am test -Dtest=RulePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dtroth.update=true")
                .hasContent(RuleIndex.markdown());
    }

    @Test
    void everyRuleSaysHowThingsShouldBe() {
        assertThat(Rules.all())
                .allSatisfy(rule -> assertThat(rule.title())
                        .as(rule.name())
                        .isNotBlank()
                        .doesNotEndWith(".")
                        .matches("[A-Z`].*"));
    }
}
