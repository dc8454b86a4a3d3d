package dev.troth.analysis.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldDocumentationTest {

    private static final String TEXT = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Destination
            metadata: {name: worker}
            spec:
              strictMatchLabels: true
              stateStoreRef: {name: main, unknown: 1}
              initWorkloads:
                enabled:
            ---
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            spec: {steps: [{delete: request}]}
            ---
            kind: Deployment
            replicas: 1
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            strictMatch § Take only Promises that select a label of this Destination; otherwise those without selectors come here too.⏎⏎Without it: `false`.
            name: main  § Name of the State Store.
            nabled      § Whether they are written.⏎⏎Without it: `true`.
            delete      § `kubectl delete` of this object.
            main        §
            unknown     §
            request     §
            replicas    §
            ---         §
            """)
    void isToldOfTheKeyThatIsPointedAt(String place, String text) {
        Optional<FieldDocumentation> found =
                FieldDocumentation.at(ParsedFile.parse(TEXT), TEXT.indexOf(place), Project.of(ParsedFile.parse("")));
        assertThat(found.map(FieldDocumentation::text).orElse(null))
                .isEqualTo(text == null ? null : text.replace("⏎", "\n"));
    }
}
