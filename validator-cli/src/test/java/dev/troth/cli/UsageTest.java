package dev.troth.cli;

import static dev.troth.cli.CommandLine.onTerminal;
import static dev.troth.cli.CommandLine.troth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    vaildate                       § Troth knows no verb `vaildate`. Did you mean `validate`? `troth --help` lists them.
                    --fix                          § `troth` knows no option `--fix`. A verb comes first, such as `troth validate`.
                    validate --fxi                 § `troth validate` knows no option `--fxi`. Did you mean `--fix`?
                    validate --fix=yes             § `--fix` takes no value.
                    validate --format              § `--format` needs a value: text|json.
                    validate --format jsno         § `--format` is one of text or json, not `jsno`. Did you mean `json`?
                    validate --unsafe              § `--unsafe` says how to fix, so it needs `--fix`.
                    validate --diff                § `--diff` says how to fix, so it needs `--fix`.
                    validate --fix --format json - § `--fix` writes the mended standard input to the standard output, so `--format json` cannot be had with it.
                    validate --select duplicate-kye § No rule and no family of rules is called `duplicate-kye`. Did you mean `duplicate-key`?
                    validate --ignore workflo      § No rule and no family of rules is called `workflo`. Did you mean `workflow`?
                    simulate --until soon          § `--until soon` is no length of time; write it like 90s, 10h30m or 2d, at most 366d.
                    simulate --until 300y          § `--until 300y` is no length of time; write it like 90s, 10h30m or 2d, at most 366d.
                    simulate --until 400d          § `--until 400d` is too long: 366d is the most, and ten intervals show as much as ten thousand.
                    simulate --fail=               § `--fail ` names no Pipeline; write PIPELINE, PIPELINE/CONTAINER or PIPELINE/CONTAINER@2.
                    simulate --fail /tell-team     § `--fail /tell-team` names no Pipeline; write PIPELINE, PIPELINE/CONTAINER or PIPELINE/CONTAINER@2.
                    simulate --fail announce/      § `--fail announce/` names no container; write PIPELINE, PIPELINE/CONTAINER or PIPELINE/CONTAINER@2.
                    simulate --fail announce@0     § `--fail announce@0` says behind the @ how often the container fails before it succeeds: 1 to 1000. Without @ it fails each time.
                    simulate --fail announce@9000000000 § `--fail announce@9000000000` says behind the @ how often the container fails before it succeeds: 1 to 1000. Without @ it fails each time.
                    simulate --until 200000d       § `--until 200000d` is too long: 366d is the most, and ten intervals show as much as ten thousand.
                    simulate here --scenario s.yaml § `--scenario` names its Promises itself, so `here` cannot be had with it.
                    simulate -                     § Only `troth validate` reads the standard input; name the file or folder.
                    test -                         § Only `troth validate` reads the standard input; name the file or folder.
                    explain duplicate-kye          § No rule is called `duplicate-kye`. Did you mean `duplicate-key`? `troth explain` lists all rules.
                    explain a b                    § `troth explain` takes only one argument, so `b` is one too many.
                    """)
    void whatMakesNoSenseIsSaidInASentence(String words, String sentence) {
        CommandLine run = troth(words.split(" "));

        assertThat(run.err()).isEqualTo(sentence + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void withoutAVerbTheHelpIsShownAsAnError() {
        CommandLine run = troth();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: troth VERB");
    }

    @Test
    void theHelpOfTrothNamesEveryVerb() {
        CommandLine run = troth("--help");

        assertThat(run.exitCode()).isZero();
        Verbs.all()
                .forEach(verb -> assertThat(run.out())
                        .contains("  " + verb.description().name())
                        .containsIgnoringWhitespaces(verb.description().summary()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "simulate", "test", "explain", "lsp"})
    void theHelpOfAVerbNamesEveryOptionThatItsParserKnows(String name) {
        String help = troth("help", name).out();

        assertThat(troth(name, "--help").out()).isEqualTo(help);
        assertThat(troth(name, "-h").out()).isEqualTo(help);
        Verb verb = Verbs.all().stream()
                .filter(each -> each.description().name().equals(name))
                .findFirst()
                .orElseThrow();
        for (Option option : verb.description().options()) {
            assertThat(help).contains(option.names());
            assertThat(help.replaceAll("\\s+", " ")).contains(option.description());
        }
        assertThat(help.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void optionsMayStandAnywhereAndBehindTwoDashesNoneIs() throws UsageException {
        Arguments arguments = Arguments.parse(
                ValidateOptions.VERB, List.of("a.yaml", "--ignore=x,y", "-q", "--ignore", "z", "--", "--fix", "-"));

        assertThat(arguments.operands()).containsExactly("a.yaml", "--fix", "-");
        assertThat(arguments.list(Option.value("--ignore", "RULES", ""))).containsExactly("x", "y", "z");
        assertThat(arguments.has(Option.flag("--quiet", ""))).isTrue();
        assertThat(arguments.has(Option.flag("--fix", ""))).isFalse();
    }

    @Test
    void explainListsEveryRule() {
        String list = troth("explain").out();

        Rules.all()
                .forEach(rule ->
                        assertThat(list).contains("  " + rule.name() + " ").contains(rule.title()));
    }

    @Test
    void explainShowsThePageOfARuleByNameAndByCode() {
        CommandLine run = troth("explain", "second-delete-pipeline");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("second-delete-pipeline (workflow-01, error)\n")
                .contains("\nWhy it matters\n")
                .contains("\n    resource:\n")
                .doesNotContain("```");
        assertThat(troth("explain", "workflow-01")).isEqualTo(run);
    }

    @Test
    void everyRuleCanBeExplained() {
        Rules.all()
                .forEach(rule ->
                        assertThat(troth("explain", rule.name()).out()).startsWith(rule.name() + " (" + rule.code()));
    }

    @Test
    void explainFillsTheWidthOfATerminalAndLeavesExamplesAsTheyAre() {
        CommandLine run = onTerminal(60, "explain", "second-delete-pipeline");

        assertThat(run.out().lines().filter(line -> !line.startsWith("    "))).allMatch(line -> line.length() <= 60);
        assertThat(run.out()).contains("^^^^^^^^^^^^ second-delete-pipeline");
    }

    @Test
    void explainSpeaksJsonToo() {
        assertThat(troth("explain", "workflow-01", "--format", "json").out())
                .startsWith(
                        "{\"version\":1,\"code\":\"workflow-01\",\"name\":\"second-delete-pipeline\",\"family\":\"workflow\","
                                + "\"severity\":\"error\",")
                .contains("\"page\":\"# second-delete-pipeline");
        assertThat(troth("explain", "--format", "json").out()).startsWith("{\"version\":1,\"rules\":[{\"code\":");
    }
}
