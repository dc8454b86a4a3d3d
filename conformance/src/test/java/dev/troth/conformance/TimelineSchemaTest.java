package dev.troth.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the drawn timelines of core's tests against the schema that users rely on. */
class TimelineSchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("troth.root", "."));

    @Test
    void everyDrawnTimelineIsAsThePublishedSchemaSays() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(ROOT.resolve("docs/schemas/timeline.schema.json")), InputFormat.JSON);
        try (Stream<Path> files = Files.list(ROOT.resolve("core/src/test/resources/timeline"))) {
            List<Path> timelines = files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith(".trace.json"))
                    .toList();
            assertThat(timelines).isNotEmpty();
            for (Path timeline : timelines) {
                List<Error> errors = schema.validate(Files.readString(timeline), InputFormat.JSON);
                assertThat(errors).as(timeline.getFileName().toString()).isEmpty();
            }
        }
    }

    @Test
    void whatIsNoTimelineIsNotTakenForOne() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(ROOT.resolve("docs/schemas/timeline.schema.json")), InputFormat.JSON);

        assertThat(schema.validate("{\"version\":1}", InputFormat.JSON)).isNotEmpty();
    }
}
