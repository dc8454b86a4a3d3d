package dev.troth.schema.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("troth.root", "."));

    /** To bring them up to date: {@code mvn test -pl schema-compiler -Dtroth.update}. */
    @ParameterizedTest
    @ValueSource(strings = {"Promise", "Scenario"})
    void aPublishedSchemaSaysWhatTheTypesSay(String kind) throws IOException {
        Path published = ROOT.resolve("docs/schemas/" + kind.toLowerCase(Locale.ROOT) + ".schema.json");
        String schema = WriteJsonSchema.schemaOf(ROOT.resolve("schema/src/main/types"), kind);
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
