package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages do not show of the rules about reading. */
class YamlRulesTest {

    private static final String HEAD =
            "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata:\n  name: cache\n";

    private static String dependency(String data) {
        return HEAD + "spec:\n  dependencies:\n    - apiVersion: v1\n      kind: ConfigMap\n      metadata: {name: a}\n"
                + data;
    }

    @Test
    void twoSpellingsOfABooleanAreOneKey() {
        assertThat(Found.of("yaml-01", dependency("      data: {on: a, \"true\": b}\n")))
                .containsExactly("error duplicate-key spec.dependencies[0].data.true");
    }

    @Test
    void aKeyOfItsOwnMayOverrideAMergedOne() {
        String text = dependency("      base: &base {a: x}\n      data: {<<: *base, a: \"1\"}\n");

        assertThat(Found.of("yaml-01", text)).isEmpty();
        assertThat(Found.of("yaml-12", text)).containsExactly("info anchor-in-file $");
    }

    @Test
    void allDuplicatesOfAKeyAreTold() {
        assertThat(Found.of("yaml-01", HEAD + "  name: b\n  name: c\nspec: {}\nspec: {}\n"))
                .containsExactly(
                        "error duplicate-key metadata.name",
                        "error duplicate-key metadata.name",
                        "error duplicate-key spec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080", "1.5", "\"on\"", "'y'", "word"})
    void aKeyThatIsReadAsItIsWrittenIsFine(String key) {
        assertThat(Found.of("yaml-09", dependency("      data: {" + key + ": x}\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"y, true", "NO, false", "0x1F, 31", "1_000, 1000", "1.10, 1.1"})
    void aKeyThatBecomesAnotherIsAWarningWhereAnyMayStand(String key, String json) {
        assertThat(Found.of("yaml-09", dependency("      data: {" + key + ": x}\n")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("warning key-not-string spec.dependencies[0].data")
                .contains(json);
    }

    @Test
    void aKeyThatBecomesAnotherIsAnErrorWhereNoSuchFieldExists() {
        assertThat(Found.of("yaml-09", HEAD + "on: x\n")).containsExactly("error key-not-string true");
    }

    @Test
    void aNumberThatIsNoFieldIsAnUnknownField() {
        assertThat(Found.of("yaml-09", HEAD + "8080: x\n")).isEmpty();
        assertThat(Found.of("schema-07", HEAD + "8080: x\n")).containsExactly("error unknown-field [\"8080\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~: x", "null: x", "[a]: x", "{a: b}: x"})
    void aKeyThatCannotBecomeAStringIsAnError(String entry) {
        assertThat(Found.of("yaml-09", dependency("      data:\n        " + entry + "\n")))
                .containsExactly("error key-not-string spec.dependencies[0].data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_000", "010", "-007_1", "12345678901234567890"})
    void aNumberThatIsReadInAnotherWayIsAWarning(String number) {
        assertThat(Found.of("yaml-13", dependency("      count: " + number + "\n")))
                .containsExactly("warning misread-integer spec.dependencies[0].count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count: 0",
                "count: 07",
                "count: 08",
                "count: 0o10",
                "count: 0x1F",
                "count: 1.5",
                "defaultMode: 0644",
                "count: 9007199254740992",
                "count: \"010\"",
                "count: 1e3"
            })
    void otherNumbersAreReadAsEverybodyReadsThem(String entry) {
        assertThat(Found.of("yaml-13", dependency("      " + entry + "\n"))).isEmpty();
    }

    @Test
    void howANumberIsReadDoesNotMatterWhereAStringMustStand() {
        String text = HEAD + "  labels: {count: 1_000}\n";

        assertThat(Found.of("yaml", text)).containsExactly("error number-for-string metadata.labels[\"count\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:30", "1:02:03", "2024-01-01", "2024-1-2", "2024-01-01T10:00:00Z"})
    void timesAndDatesAreAmbiguous(String time) {
        assertThat(Found.of("yaml-08", dependency("      at: " + time + "\n")))
                .containsExactly("info ambiguous-scalar spec.dependencies[0].at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:75", "8080:http", "1.2.3", "v1:20", "12:3:4:5", "\"12:30\"", "2024-01", "0644-x"})
    void otherWordsWithDigitsAreNot(String word) {
        assertThat(Found.of("yaml-08", dependency("      at: " + word + "\n"))).isEmpty();
    }

    @Test
    void anUnknownTagIsOnlyAWarning() {
        assertThat(Found.of("yaml-10", HEAD + "spec: {dependencies: !Ref x}\n"))
                .containsExactly("warning syntax-error $");
    }

    @Test
    void severalMistakesAreToldAtOnce() {
        assertThat(Found.of("yaml-10", HEAD + "  a: b: c\n  d: [1, 2\nspec:\n  e: \"f\n"))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.equals("error syntax-error $"));
    }

    @Test
    void whereATemplateStandsNobodyKnowsWhatWillBeWritten() {
        String text =
                HEAD.replace("cache", "{{ .Values.name }}") + "  labels:\n    team: {{ .Values.team }}\nspec: {}\n";

        assertThat(Found.of("yaml", text)).containsExactly("error template-not-yaml $");
        assertThat(Found.of("schema", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${NAME}", "${NAME:-Cache}-a_b", "\"{{ .Values.name }}\"", "${{ values.name }}"})
    void nothingIsWrongYetWithANameThatSomethingElseFillsIn(String name) {
        assertThat(Found.of("bad-object-name", HEAD.replace("cache", name) + "spec: {}\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$NAME", "${NAME", "a b ${NAME}"})
    void whatOnlyLooksLikeAPlaceholderIsJudgedAsItStands(String name) {
        assertThat(Found.of("bad-object-name", HEAD.replace("cache", name) + "spec: {}\n"))
                .isNotEmpty();
    }

    @Test
    void aFileWithoutPromisesMayHoldSeveralDocuments() {
        String two = "apiVersion: v1\nkind: Namespace\n---\napiVersion: v1\nkind: Secret\n";

        assertThat(Found.of("yaml", two)).isEmpty();
        assertThat(Found.of("yaml-07", HEAD + "---\n# nothing\n---\n")).isEmpty();
        assertThat(Found.of("yaml-07", HEAD + "---\n" + two)).containsExactly("warning several-documents $");
    }

    @Test
    void anchorsOfForeignFilesAreNobodysBusiness() {
        assertThat(Found.of("yaml", "a: &a [1]\nb: *a\n")).isEmpty();
    }
}
