package dev.troth.engine.pod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a user's containers find in {@code /kratix/input}. */
class ReaderTest {

    private static final Json.Mapping TRIED =
            object("any", "new").with("metadata", metadata("kratix-dry-run-cache-12345", "default", "cache", "team"));

    @Test
    void theObjectIsShownAsItIs() {
        assertThat(Reader.read(TRIED).object()).isEqualTo(TRIED);
        assertThat(Reader.readInDryRun(object("r", "x"), null).object()).isEqualTo(object("r", "x"));
    }

    @Test
    void aDryRunShowsTheRealRequestWithTheSpecThatIsTried() {
        Reader.Input input = Reader.readInDryRun(TRIED, object("cache", "old").with("status", "real"));
        assertThat(input.object()).isEqualTo(object("cache", "new").with("status", "real"));
        assertThat(input.said()).containsExactly("dry-run: using real resource team/cache metadata with proposed spec");
    }

    @Test
    void aDryRunOfANewRequestShowsTheNameThatItWillHave() {
        Reader.Input input = Reader.readInDryRun(TRIED, null);
        assertThat(input.object()).isEqualTo(TRIED.with("metadata", metadata("cache", "team", "cache", "team")));
        assertThat(input.said())
                .containsExactly("dry-run: real resource team/cache not found; using intended name with proposed spec");
    }

    @Test
    void aDryRunThatNamesNoNamespaceStaysInItsOwn() {
        Json.Mapping tried = object("any", "new").with("metadata", metadata("any", "default", "cache", null));
        Reader.Input input = Reader.readInDryRun(tried, null);
        assertThat(input.object()).isEqualTo(tried.with("metadata", metadata("cache", "default", "cache", null)));
        assertThat(input.said())
                .containsExactly("dry-run: real resource /cache not found; using intended name with proposed spec");
    }

    @Test
    void aDryRunWithoutASpecShowsTheRealRequestWithNone() {
        Json.Mapping tried = Json.Mapping.EMPTY.with("metadata", metadata("any", "default", "cache", "team"));
        assertThat(Reader.readInDryRun(tried, object("cache", "old")).object())
                .isEqualTo(object("cache", "old").with("spec", Json.NULL));
    }

    private static Json.Mapping object(String name, String size) {
        return Json.Mapping.EMPTY
                .with("metadata", Json.Mapping.EMPTY.with("name", name))
                .with("spec", Json.Mapping.EMPTY.with("size", size));
    }

    private static Json.Mapping metadata(
            String name, String namespace, String realName, @Nullable String realNamespace) {
        Json.Mapping annotations = Json.Mapping.EMPTY.with("kratix.io/dry-run-resource-name", realName);
        return Json.Mapping.EMPTY
                .with("name", name)
                .with("namespace", namespace)
                .with(
                        "annotations",
                        realNamespace == null
                                ? annotations
                                : annotations.with("kratix.io/dry-run-resource-namespace", realNamespace));
    }
}
