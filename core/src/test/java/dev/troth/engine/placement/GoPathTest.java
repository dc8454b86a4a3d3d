package dev.troth.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoPathTest {

    /** Of Go's own tests ({@code path/filepath/path_test.go}). */
    @ParameterizedTest
    @CsvSource({
        "'',.",
        "abc,abc",
        "abc/def,abc/def",
        ".,.",
        "..,..",
        "../..,../..",
        "/abc,/abc",
        "/,/",
        "abc/,abc",
        "a/b/c/,a/b/c",
        "../,..",
        "/abc/,/abc",
        "abc//def//ghi,abc/def/ghi",
        "abc//,abc",
        "abc/./def,abc/def",
        "/./abc/def,/abc/def",
        "abc/.,abc",
        "abc/def/ghi/../jkl,abc/def/jkl",
        "abc/def/../..,.",
        "/abc/def/../..,/",
        "abc/def/../../..,..",
        "/abc/def/../../..,/",
        "abc/../../././../def,../../def",
        "a/.hidden,a/.hidden",
        "/../abc,/abc",
        "//abc,/abc"
    })
    void pathsAreCleanedAsGoDoes(String path, String cleaned) {
        assertThat(GoPath.clean(path)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({"'','',''", "a,b,a/b", "a,'',a", "'',b,b", "/,a,/a", "a/,/b/,a/b", "a,../..,..", "./a,b,a/b"})
    void emptyPartsAreLeftOut(String left, String right, String joined) {
        assertThat(GoPath.join(left, right)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({
        "'',.",
        "/,.",
        "a,a",
        "/a,a",
        "/a/b/,a/b",
        "//a,a",
        "a/..,.",
        "/..,..",
        "/../a,../a",
        "a/../../b,../b",
        "..a/.b,..a/.b",
        "/a/...,a/...",
    })
    void belowADirectoryASlashAtTheFrontDoesNotCountAndTwoDotsLeadOut(String path, String below) {
        assertThat(GoPath.joinBelow(path)).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"a/.b,a/.b", "a/..b,a/..b", "a/...,a/...", ".a/../b,b", "a/../b/,b"})
    void namesThatBeginWithDotsAreNames(String path, String cleaned) {
        assertThat(GoPath.clean(path)).isEqualTo(cleaned);
    }
}
