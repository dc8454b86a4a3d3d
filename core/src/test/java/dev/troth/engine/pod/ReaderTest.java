package dev.troth.engine.pod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.json.Json;
import org.junit.jupiter.api.Test;

/** What a user's containers find in {@code /kratix/input}. */
class ReaderTest {

    private static final Json.Mapping TRIED = object("kratix-dry-run-cache-12345", "new")
            .with(
                    "metadata",
                    Json.Mapping.EMPTY
                            .with("name", "kratix-dry-run-cache-12345")
                            .with("namespace", "default")
                            .with(
                                    "annotations",
                                    Json.Mapping.EMPTY
                                            .with("kratix.io/dry-run-resource-name", "cache")
                                            .with("kratix.io/dry-run-resource-namespace", "team")));

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
        Json metadata = Reader.readInDryRun(TRIED, null).object().get("metadata");
        assertThat(((Json.Mapping) metadata).get("name")).isEqualTo(new Json.Text("cache"));
        assertThat(((Json.Mapping) metadata).get("namespace")).isEqualTo(new Json.Text("team"));
    }

    private static Json.Mapping object(String name, String size) {
        return Json.Mapping.EMPTY
                .with("metadata", Json.Mapping.EMPTY.with("name", name))
                .with("spec", Json.Mapping.EMPTY.with("size", size));
    }
}
