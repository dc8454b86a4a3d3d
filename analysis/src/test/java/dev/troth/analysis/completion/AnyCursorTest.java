package dev.troth.analysis.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.troth.yaml.Yaml;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text and any place get an answer. */
class AnyCursorTest {

    private static final String WHOLE = Desk.scenario("""
            containers:
              - {container: render, exitCode: 1}
            steps:
              - delete: request
              - {after: 5m, reconcile: request}
              - when: {pipeline: provision, running: true}
                label: request
                set:
                  a: "b"
            expect:
              - {at: 1h, condition: Reconciled=False, reason: ConfigureWorkflowFailed}
              - exists: false
            """);

    @Test
    void atEachPlaceOfAScenarioWhatIsTakenCanBeRead() {
        for (int i = 0; i <= WHOLE.length(); i++) {
            for (Proposal proposal : Completion.at(WHOLE, i, new Desk())) {
                String taken = WHOLE.substring(0, proposal.range().start())
                        + proposal.text()
                        + WHOLE.substring(proposal.range().end());
                assertThat(Yaml.read(taken).problems())
                        .as("at %d: %s", i, proposal)
                        .isEmpty();
            }
        }
    }

    @Test
    void aTextThatIsNotWrittenToItsEndYet() {
        for (int i = 0; i <= WHOLE.length(); i++) {
            String begun = WHOLE.substring(0, i);
            assertThatCode(() -> Completion.at(begun, begun.length(), new Desk()))
                    .as(begun)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aTextWithSomethingOutOfPlace() {
        Random random = new Random(7);
        String[] odd = {
            "{", "[", "}", "]", "\t", "\"", "'", "- ", ":", "\n", "|", "&a", "*a", "<<: ", "? ", "\r\n", "#", "---\n"
        };
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder(WHOLE);
            for (int k = 0; k <= i % 4; k++) {
                text.insert(random.nextInt(text.length()), odd[random.nextInt(odd.length)]);
            }
            int cursor = random.nextInt(text.length());
            assertThatCode(() -> Completion.at(text.toString(), cursor, new Desk()))
                    .as("%d in %s", cursor, text)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "▮",
                "{{{{{{",
                "[[[[",
                "\t\t- \t",
                "a: Scenario\n\tspec: {",
                "---\n---\n",
                "\u0000",
                "a: &a [*a, *a]"
            })
    void aTextOfBrackets(String text) {
        for (int i = -1; i <= text.length() + 1; i++) {
            assertThat(Completion.at(text, i, new Desk()))
                    .as("%d in %s", i, text)
                    .isEmpty();
        }
    }

    @Test
    void aCursorThatIsNowhereIsAtTheNearestEnd() {
        String text = "kind: Destination\nspec: {}\n";
        assertThat(Completion.at(text, Integer.MAX_VALUE, new Desk()))
                .isEqualTo(Completion.at(text, text.length(), new Desk()))
                .isNotEmpty();
        assertThat(Completion.at(text, -5, new Desk())).isEqualTo(Completion.at(text, 0, new Desk()));
    }

    @Test
    void aTextThatNobodyWritesByHandIsLeftAlone() {
        String text = "kind: Destination\n" + "# much\n".repeat(800_000);
        assertThat(Completion.at(text + "spec: {}\n", text.length(), new Desk()))
                .isEmpty();
    }
}
