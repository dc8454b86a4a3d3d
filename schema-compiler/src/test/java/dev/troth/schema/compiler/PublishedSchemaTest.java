package dev.troth.schema.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublishedSchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("troth.root", "."));

    /** To bring it up to date: {@code mvn test -pl schema-compiler -Dtroth.update}. */
    @Test
    void thePublishedSchemaOfAPromiseSaysWhatTheTypesSay() throws IOException {
        Path published = ROOT.resolve("docs/schemas/promise.schema.json");
        String schema = WriteJsonSchema.schemaOf(ROOT.resolve("schema/src/main/types"), "Promise");
        if (System.getProperty("troth.update") != null) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, schema);
        }
        assertThat(published).content().isEqualTo(schema);
    }

    @Test
    void theSameDescriptionsGiveTheSameSources() throws IOException {
        Path one = Files.createTempDirectory("types");
        Path two = Files.createTempDirectory("types");
        for (Path target : new Path[] {one, two}) {
            CompileTypes.main(
                    new String[] {ROOT.resolve("schema/src/main/types").toString(), target.toString()});
        }
        for (String file : new String[] {"TypeTableData.java", "TypeTableDocs.java"}) {
            Path below = Path.of("dev", "troth", "schema", file);
            assertThat(one.resolve(below)).hasSameTextualContentAs(two.resolve(below));
        }
    }
}
