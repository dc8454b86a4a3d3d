package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Edit;
import dev.troth.analysis.Finding;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.analysis.JsonReport;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.analysis.Severity;
import dev.troth.analysis.preview.TimelinePreview;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.yaml.Span;
import dev.troth.yaml.Yaml;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, however a Promise was torn: the examples of all pages, changed at random. */
class AnyPromiseTest {

    /** More are tried with {@code -Dtroth.texts=100000}. */
    private static final int TEXTS = Integer.getInteger("troth.texts", 250);

    /** More rounds than any fix needs that another one uncovers. */
    private static final int ROUNDS = 10;

    private static final String STEP = "\\[(?:\\d+|\"(?:[^\"\\\\]|\\\\[\"\\\\])*+\")]";
    private static final String WORD = "[A-Za-z_$][\\w$-]*";
    private static final Pattern PATH =
            Pattern.compile("\\$|(?:" + WORD + "|" + STEP + ")(?:\\." + WORD + "|" + STEP + ")*+");

    private static final List<String> EXAMPLES = examples();

    private static List<String> examples() {
        return Rules.all().stream()
                .map(rule -> RulePage.read(RulePage.FOLDER.resolve(rule.name() + ".md")))
                .flatMap(page -> page.examples().stream())
                .map(example ->
                        MarkedExample.of(example.text(), example.frame()).text())
                .toList();
    }

    static Stream<String> pages() {
        return EXAMPLES.stream();
    }

    private static List<Finding> check(String text) {
        try {
            ParsedFile file = ParsedFile.parse(text);
            return Checker.check(file, Project.of(file), RuleSelection.ALL);
        } catch (RuntimeException thrown) {
            throw new AssertionError("checking threw:\n" + text, thrown);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aTornPromiseIsCheckedAndMended(long seed) {
        Random random = new Random(seed);
        Mutation mutation = new Mutation(random);
        for (int i = 0; i < TEXTS; i++) {
            String text = mutation.of(any(random), any(random));
            List<Finding> findings = check(text);

            assertThat(check(text)).as("the same again for\n%s", text).isEqualTo(findings);
            findings.forEach(finding -> checkPlaces(text, finding));
            checkReport(text, findings);
            mend(text, findings);
        }
    }

    /** An editor asks for it with every key. Fewer, because a story takes longer than a check. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aTornPromiseIsRehearsedAsFarAsItGoes(long seed) {
        Random random = new Random(seed);
        Mutation mutation = new Mutation(random);
        for (int i = 0; i < TEXTS / 10; i++) {
            String text = mutation.of(any(random), any(random));
            ParsedFile file = ParsedFile.parse(text);
            try {
                TimelinePreview.at(file, random.nextInt(text.length() + 1), Project.of(file), Rehearsal.Stop.NEVER);
            } catch (RuntimeException thrown) {
                throw new AssertionError("rehearsing threw:\n" + text, thrown);
            }
        }
    }

    /** Where nothing but the example's own mistake is wrong, a safe fix leaves nothing worse behind. */
    @ParameterizedTest
    @MethodSource("pages")
    void safeFixesOfThePagesBringNoNewErrors(String text) {
        List<Finding> before = check(text);
        Set<String> known = new HashSet<>();
        before.forEach(finding -> known.add(finding.rule().name()));

        assertThat(check(Fixes.apply(text, before, FixSafety.SAFE).text()))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .allSatisfy(finding -> assertThat(known).contains(finding.rule().name()));
    }

    private static String any(Random random) {
        return EXAMPLES.get(random.nextInt(EXAMPLES.size()));
    }

    private static void checkPlaces(String text, Finding finding) {
        Span all = new Span(0, text.length());
        assertThat(all.contains(finding.span())).as("%s in\n%s", finding, text).isTrue();
        assertThat(finding.related()).allMatch(related -> all.contains(related.span()));
        assertThat(finding.path()).matches(PATH);
        if (finding.fix() != null) {
            int end = 0;
            for (Edit edit : finding.fix().edits()) {
                assertThat(edit.span().start()).as("%s in\n%s", finding, text).isBetween(end, text.length());
                end = edit.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    /** JSON is YAML, and what Troth itself reads in the report is what it wrote. */
    private static void checkReport(String text, List<Finding> findings) {
        String report = new JsonReport()
                .add("a\"b.yaml", Yaml.read(text).source(), findings)
                .finish();
        assertThat(Yaml.read(report).problems()).as(report).isEmpty();
    }

    /** Safe fixes take away what they were offered for, keep a file readable, and come to an end. */
    private static void mend(String given, List<Finding> found) {
        String text = given;
        List<Finding> findings = found;
        for (int round = 0; round < ROUNDS; round++) {
            Fixes.Result mended = Fixes.apply(text, findings, FixSafety.SAFE);
            if (mended.applied().isEmpty()) {
                assertThat(mended.text()).isEqualTo(text);
                return;
            }
            assertThat(mended.text()).as("changed by %s", mended.applied()).isNotEqualTo(text);
            if (Yaml.read(text).problems().isEmpty()) {
                assertThat(Yaml.read(mended.text()).problems())
                        .as("%s\nmended by %s\n%s", text, mended.applied(), mended.text())
                        .isEmpty();
            }
            text = mended.text();
            findings = check(text);
        }
        throw new AssertionError("fixes without end:\n" + given);
    }
}
