package dev.troth.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a WorkPlacement's files, also as people leave it who edit it. */
class StateFileTest {

    @Test
    void whatIsWrittenReadsBack() {
        List<String> files = List.of("d1/object.yaml", "007", "true", "null", "~", "a b", "d1/ü: #.yaml", "");
        assertThat(StateFile.read(StateFile.text(files))).isEqualTo(new StateFile(files, ""));
        assertThat(StateFile.read(StateFile.text(List.of()))).isEqualTo(StateFile.NONE);
    }

    @Test
    void aListWithoutFilesIsPrintedInOneLineAndOneWithFilesIsNotIndented() {
        assertThat(StateFile.text(List.of())).isEqualTo("files: []\n");
        assertThat(StateFile.text(List.of("d1/b.yaml", "7"))).isEqualTo("files:\n- d1/b.yaml\n- \"7\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "null\n", "{}\n", "files:\n", "files: []\n", "other: [a]\n"})
    void aListThatNamesNothingIsEmpty(String text) {
        assertThat(StateFile.read(text)).isEqualTo(StateFile.NONE);
    }

    @Test
    void entriesThatAreNoTextAreTakenAsTheyAreWritten() {
        assertThat(StateFile.read("files: [7, true, null, a]\n"))
                .isEqualTo(new StateFile(List.of("7", "true", "", "a"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[d1/object.yaml]\n", "d1/object.yaml\n", "7\n"})
    void aDocumentThatIsNoMappingCannotBeRead(String text) {
        assertThat(StateFile.read(text)).isEqualTo(unreadable("the document is no mapping"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"files: d1/object.yaml\n", "files: {d1: object.yaml}\n", "files: 7\n"})
    void filesThatAreNoListCannotBeRead(String text) {
        assertThat(StateFile.read(text)).isEqualTo(unreadable("files is no list"));
    }

    @Test
    void oneEntryThatIsNoNameMakesTheWholeListUnreadable() {
        assertThat(StateFile.read("files: [a, {b: c}]\n")).isEqualTo(unreadable("an entry of files is a mapping"));
        assertThat(StateFile.read("files: [a, [b]]\n")).isEqualTo(unreadable("an entry of files is a list"));
    }

    @Test
    void whatIsNotYamlCannotBeRead() {
        StateFile read = StateFile.read("files: [\n");
        assertThat(read.files()).isEmpty();
        assertThat(read.problem()).startsWith("yaml: ").isNotEqualTo("yaml: ");
    }

    private static StateFile unreadable(String why) {
        return new StateFile(List.of(), "yaml: unmarshal errors: " + why);
    }
}
