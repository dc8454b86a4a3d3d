package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of a State Store. */
class StoredFilesTest {

    private static final StoredFiles FILES =
            StoredFiles.of(Map.of("apps/a.yaml", "1", "apps-old/b.yaml", "2", "apps/sub/c.yaml", "3", "z.yaml", "4"));

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "apps, true",
        "apps/sub, true",
        "app, false",
        "apps/a.yaml, false",
        "zz, false",
    })
    void aDirectoryIsWhatAFileLiesBelow(String path, boolean directory) {
        assertThat(FILES.hasDirectory(path)).isEqualTo(directory);
    }

    @Test
    void withoutFilesThereIsNotEvenTheRoot() {
        assertThat(StoredFiles.of(Map.of())).isSameAs(StoredFiles.NONE);
        assertThat(StoredFiles.NONE.hasDirectory("")).isFalse();
    }

    /** A bucket knows no directories, so what begins alike is found as well. */
    @Test
    void pathsAreFoundByHowTheyBegin() {
        assertThat(FILES.startingWith("apps")).containsExactly("apps-old/b.yaml", "apps/a.yaml", "apps/sub/c.yaml");
        assertThat(FILES.count("apps")).isEqualTo(3);
        assertThat(FILES.startingWith("apps/")).containsExactly("apps/a.yaml", "apps/sub/c.yaml");
        assertThat(FILES.count("z")).isEqualTo(1);
        assertThat(FILES.startingWith("zz")).isEmpty();
        assertThat(FILES.count("zz")).isZero();
    }

    @Test
    void whatIsBothTakenAwayAndWrittenIsWritten() {
        StoredFiles changed = FILES.with(List.of("z.yaml", "apps/a.yaml"), Map.of("apps/a.yaml", "new", "n.yaml", "5"));
        assertThat(changed.asMap())
                .isEqualTo(Map.of("apps/a.yaml", "new", "apps-old/b.yaml", "2", "apps/sub/c.yaml", "3", "n.yaml", "5"));
        assertThat(changed.has("z.yaml")).isFalse();
        assertThat(FILES.get("z.yaml")).as("they do not change themselves").isEqualTo("4");
    }

    @Test
    void aFileThatSaysSomethingElseIsWrittenAnew() {
        StoredFiles changed = FILES.with(List.of(), Map.of("z.yaml", "5", "apps/a.yaml", "1"));
        assertThat(changed.get("z.yaml")).isEqualTo("5");
        assertThat(changed.asMap()).hasSize(4);
    }

    @Test
    void whatChangesNothingAnswersTheSameFiles() {
        assertThat(FILES.with(List.of("gone.yaml"), Map.of("z.yaml", "4"))).isSameAs(FILES);
        assertThat(FILES.with(List.of("z.yaml"), Map.of("z.yaml", "4"))).isSameAs(FILES);
    }

    @Test
    void filesThatHoldTheSameAreEqual() {
        assertThat(StoredFiles.of(Map.of("a", "1")))
                .isEqualTo(StoredFiles.of(Map.of("a", "1")))
                .hasSameHashCodeAs(StoredFiles.of(Map.of("a", "1")))
                .isNotEqualTo(StoredFiles.of(Map.of("a", "2")))
                .isNotEqualTo(Map.of("a", "1"))
                .hasToString("{a=1}");
    }
}
