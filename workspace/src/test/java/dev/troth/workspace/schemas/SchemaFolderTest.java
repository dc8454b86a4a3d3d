package dev.troth.workspace.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troth.analysis.Checker;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.openapi.CelCompiler;
import dev.troth.workspace.Unreadable;
import dev.troth.workspace.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SchemaFolderTest {

    private static final String QUEUE = """
            {
              "type": "object",
              "required": ["spec"],
              "properties": {
                "apiVersion": {"type": "string"},
                "kind": {"enum": ["Queue"]},
                "metadata": {"type": "object"},
                "spec": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["topic"],
                  "properties": {
                    "topic": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 8},
                    "replicas": {"type": ["integer", "null"], "minimum": 1},
                    "ratio": {"type": "number", "minimum": 0, "exclusiveMinimum": true},
                    "mode": {"enum": ["fast", "safe"]},
                    "flag": {"type": "boolean"},
                    "text": {"type": "string"},
                    "port": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
                    "target": {
                      "anyOf": [
                        {"type": "string"},
                        {"type": "object", "properties": {"host": {"type": "string"}, "port": {"type": "integer"}}}
                      ]
                    },
                    "source": {"anyOf": [{"required": ["url"]}, {"required": ["secret"]}]},
                    "tags": {"type": "array", "uniqueItems": true, "items": {"type": "string"}}
                  }
                }
              }
            }
            """;

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String promise(String spec) {
        return """
                apiVersion: platform.kratix.io/v1alpha1
                kind: Promise
                metadata:
                  name: queues
                spec:
                  dependencies:
                    - apiVersion: mq.example.com/v1
                      kind: Queue
                      metadata:
                        name: jobs
                      spec:
                """ + spec.indent(8);
    }

    private List<String> findings(String text) throws UnreadableException {
        return findings(text, SchemaFolder.open(folder.toString()));
    }

    /** The text underlined, the path and the message. */
    private static List<String> findings(String text, SchemaFolder schemas) {
        ParsedFile file = ParsedFile.parse(text);
        Project project = Project.of(List.of(FileFacts.of(file)), CelCompiler.UNCHECKED, schemas);
        RuleSelection own = new RuleSelection(Set.of("deps-09"), Set.of());
        return Checker.check(file, project, own).stream()
                .map(found -> shown(file, found))
                .toList();
    }

    private static String shown(ParsedFile file, Finding finding) {
        return file.source().text(finding.span()) + " | " + finding.path().replace("spec.dependencies[0]", "") + " | "
                + finding.message();
    }

    private String onlyFinding(String spec) throws UnreadableException, IOException {
        write("queue-mq-v1.json", QUEUE);
        List<String> findings = findings(promise(spec));
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @Test
    void anObjectThatTheSchemaAllowsIsSilent() throws Exception {
        write("queue-mq-v1.json", QUEUE);

        assertThat(findings(promise("""
                        topic: jobs
                        replicas: null
                        ratio: 0.5
                        mode: fast
                        flag: yes
                        port: 0644
                        target: {host: a, port: 1}
                        source: {url: x}
                        tags: [a, b]"""))).isEmpty();
    }

    @Test
    void aKindWithoutASchemaIsSilent() throws Exception {
        write("topic-mq-v1.json", "{\"type\": \"string\"}");

        SchemaFolder schemas = SchemaFolder.open(folder.toString());
        assertThat(findings(promise("topic: 1"), schemas)).isEmpty();
        assertThat(schemas.unreadable()).isEmpty();
    }

    @Test
    void aWrongTypeIsToldAtTheValue() throws Exception {
        assertThat(onlyFinding("{topic: jobs, replicas: three}"))
                .isEqualTo("three | .spec.replicas | `replicas` is `\"three\"`, so a Destination refuses this Queue."
                        + " `queue-mq-v1.json` wants an integer or null.");
    }

    @Test
    void valuesAreWhatKubernetesReads() throws Exception {
        assertThat(onlyFinding("{topic: jobs, text: no}")).startsWith("no | .spec.text | `text` is `false`,");
        assertThat(onlyFinding("{topic: jobs, flag: \"yes\"}")).contains("wants a boolean.");
    }

    @Test
    void aMissingFieldIsToldAtItsParent() throws Exception {
        assertThat(onlyFinding("mode: fast"))
                .isEqualTo("spec | .spec.topic | `spec` lacks `topic`, so a Destination refuses this Queue. Add it, as"
                        + " `queue-mq-v1.json` wants.");
    }

    @Test
    void anUnknownFieldIsToldAtItsKeyWithTheOneThatWasMeant() throws Exception {
        assertThat(onlyFinding("{topic: jobs, replica: 3}"))
                .isEqualTo(
                        "replica | .spec.replica | `replica` is no field that `queue-mq-v1.json` knows here, so a Destination"
                                + " drops it or refuses this Queue. Remove it, or did you mean `replicas`?");
    }

    @Test
    void limitsAreSaidInWords() throws Exception {
        assertThat(onlyFinding("{topic: jobsjobsjobs}")).endsWith("wants at most 8 characters.");
        assertThat(onlyFinding("{topic: Jobs}")).endsWith("wants a match of `^[a-z]+$`.");
        assertThat(onlyFinding("{topic: jobs, replicas: 0}")).endsWith("wants at least 1.");
        assertThat(onlyFinding("{topic: jobs, ratio: 0}")).endsWith("wants more than 0.");
        assertThat(onlyFinding("{topic: jobs, mode: slow}")).endsWith("wants `fast` or `safe`.");
        assertThat(onlyFinding("{topic: jobs, tags: [a, a]}")).endsWith("wants items that differ from each other.");
        assertThat(onlyFinding("{topic: jobs, tags: [a, 1]}"))
                .startsWith("1 | .spec.tags[1] | Item 2 of `tags` is `1`,");
    }

    @Test
    void alternativesThatAllFailAreOneFinding() throws Exception {
        assertThat(onlyFinding("{topic: jobs, port: [1]}")).endsWith("wants a string or an integer.");
        assertThat(onlyFinding("{topic: jobs, target: {host: a, port: b}}")).startsWith("b | .spec.target.port |");
        assertThat(onlyFinding("{topic: jobs, source: {}}")).endsWith("wants `url` or `secret`.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue-mq-v1.json",
                "mq.example.com/queue_v1.json",
                "queue-mq.example.com-v1.json",
                "queue_v1.json",
                "v1.31.0-standalone-strict/queue-mq-v1.json",
                "v1.31.0-standalone/queue-mq-v1.json",
                "master-local/queue-mq-v1.json",
                "v1.31.0/queue-mq-v1.json"
            })
    void theLayoutsOfKubeconformAreKnown(String name) throws Exception {
        write(name, QUEUE);

        assertThat(findings(promise("mode: fast"))).singleElement().asString().contains("as `" + name + "` wants");
    }

    @Test
    void theStrictestOfTheNewestVersionIsTaken() throws Exception {
        write("master-standalone-strict/queue-mq-v1.json", QUEUE);
        write("v1.9.0-standalone-strict/queue-mq-v1.json", QUEUE);
        write("v1.31.0-standalone-strict/queue-mq-v1.json", QUEUE);
        write("v1.32.0-standalone/queue-mq-v1.json", QUEUE);

        assertThat(findings(promise("mode: fast")))
                .singleElement()
                .asString()
                .contains("`v1.31.0-standalone-strict/queue");
    }

    @Test
    void aGroupThatLeadsOutOfTheFolderIsNotFollowed() throws Exception {
        write("queue_v1.json", QUEUE);
        Files.createDirectories(folder.resolve("inside"));

        SchemaFolder inside = SchemaFolder.open(folder.resolve("inside").toString());
        assertThat(findings(promise("mode: fast").replace("mq.example.com/v1", "../v1"), inside))
                .isEmpty();
    }

    @Test
    void aReferenceInsideTheFolderIsFollowed() throws Exception {
        write("queue-mq-v1.json", "{\"properties\": {\"spec\": {\"$ref\": \"parts/spec.json#/definitions/spec\"}}}");
        write(
                "parts/spec.json",
                "{\"definitions\": {\"spec\": {\"properties\": {\"topic\": {\"type\": \"string\"}}}}}");

        assertThat(findings(promise("topic: 1"))).singleElement().asString().startsWith("1 | .spec.topic |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/spec.json", "../spec.json", "file:///etc/hostname", "nowhere.json"})
    void aReferenceOutOfTheFolderIsNotFollowed(String reference) throws Exception {
        write("schemas/queue-mq-v1.json", "{\"properties\": {\"spec\": {\"$ref\": \"" + reference + "\"}}}");
        write("spec.json", "{\"type\": \"string\"}");

        SchemaFolder schemas = SchemaFolder.open(folder.resolve("schemas").toString());
        assertThat(findings(promise("topic: 1"), schemas)).isEmpty();
        assertThat(schemas.unreadable())
                .singleElement()
                .extracting(Unreadable::sentence)
                .asString()
                .contains("queue-mq-v1.json is no usable JSON Schema: it refers to `")
                .endsWith("`, which is not in the folder, and Troth fetches nothing.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "true",
                "",
                "{\"properties\": {\"spec\": {\"minimum\": \"x\"}}}",
                "{\"properties\": {\"kind\": {\"pattern\": \"(\"}}}",
                "{\"$ref\": \"#/nowhere\"}",
                "{\"$ref\": \"#\"}",
                "{\"allOf\": [{\"$ref\": \"#/definitions/a\"}], \"definitions\": {\"a\": {\"allOf\": [{\"$ref\": \"#\"}]}}}"
            })
    void aSchemaOfNoUseIsToldOnceAndEndsNothing(String schema) throws Exception {
        write("queue-mq-v1.json", schema);

        SchemaFolder schemas = SchemaFolder.open(folder.toString());
        assertThat(findings(promise("topic: 1"), schemas)).isEmpty();
        assertThat(findings(promise("topic: 2"), schemas)).isEmpty();
        assertThat(schemas.unreadable())
                .singleElement()
                .extracting(Unreadable::sentence)
                .asString()
                .startsWith(folder + "/queue-mq-v1.json is no ")
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void aSchemaThatRepeatsItselfWithoutEndIsGivenUp() throws Exception {
        StringBuilder schema = new StringBuilder("{\"$ref\": \"#/definitions/a0\", \"definitions\": {");
        for (int i = 0; i < 40; i++) {
            String next = "{\"$ref\": \"#/definitions/a" + (i + 1) + "\"}";
            schema.append("\"a" + i + "\": {\"allOf\": [" + next + ", " + next + "]}, ");
        }
        write("queue-mq-v1.json", schema + "\"a40\": {}}}");

        SchemaFolder schemas = SchemaFolder.open(folder.toString());
        assertThat(findings(promise("topic: 1"), schemas)).isEmpty();
        assertThat(schemas.unreadable()).hasSize(1);
    }

    @Test
    void aPatternCannotTakeForEver() throws Exception {
        write(
                "queue-mq-v1.json",
                "{\"properties\": {\"spec\": {\"properties\": {\"topic\": {\"pattern\": \"^(.*a){12}$\"}}}}}");

        long start = System.nanoTime();
        assertThat(findings(promise("topic: " + "a".repeat(60) + "!"))).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aSchemaOfTheNewestVersionIsReadWithoutTheNetwork() throws Exception {
        write("queue-mq-v1.json", "{\"$schema\": \"http://json-schema.org/schema#\", \"required\": [\"data\"]}");

        assertThat(findings(promise("topic: a"))).singleElement().asString().contains("The Queue lacks `data`");
    }

    @Test
    void aDeepObjectIsHeldAgainstASchemaThatRefersToItself() throws Exception {
        write(
                "queue-mq-v1.json",
                "{\"properties\": {\"spec\": {\"$ref\": \"#\"}, \"a\": {\"anyOf\": [{\"$ref\": \"#\"}, {\"type\": \"string\"}]}},"
                        + " \"type\": \"object\"}");

        assertThat(findings(promise("{a: ".repeat(150) + "1" + "}".repeat(150))))
                .hasSize(1);
    }

    /** The page of the rule is checked without this reader; here is the second half. */
    @Test
    void thePageOfTheRuleShowsWhatIsFound() throws Exception {
        String page = Files.readString(
                Path.of(System.getProperty("troth.root", "..")).resolve("docs/rules/dependency-against-schema.md"));
        write("deployment-apps-v1.json", fence(page, "```json deployment-apps-v1.json\n"));
        String marked = fence(page, "```yaml spec\n");
        List<String> underlined = Pattern.compile("(?m)^(.*)\\n#( *)(\\^+) dependency-against-schema$")
                .matcher(marked)
                .results()
                .map(mark -> mark.group(1)
                        .substring(mark.end(2) - mark.start(2) + 1)
                        .substring(0, mark.group(3).length()))
                .toList();

        String promise = promise("").substring(0, promise("").indexOf("  dependencies:")) + marked.indent(2);
        assertThat(findings(promise))
                .extracting(finding -> finding.substring(0, finding.indexOf(" | ")))
                .containsExactlyElementsOf(underlined)
                .hasSize(2);
    }

    private static String fence(String page, String opening) {
        int start = page.indexOf(opening) + opening.length();
        return page.substring(start, page.indexOf("```", start));
    }

    @Test
    void aFormThatFitsTwiceIsToldAsSuch() throws Exception {
        write(
                "queue-mq-v1.json",
                "{\"properties\": {\"spec\": {\"oneOf\": [{\"type\": \"object\"}, {\"minProperties\": 1}, {\"type\": \"array\"}]}}}");

        assertThat(findings(promise("topic: a")))
                .singleElement()
                .asString()
                .endsWith("wants exactly one of its forms to fit, and several do.");
    }

    @Test
    void aFolderThatIsNotThereIsTold() throws Exception {
        write("file", "");

        assertThatThrownBy(() -> SchemaFolder.open(folder.resolve("none").toString()))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("does not exist.");
        assertThatThrownBy(() -> SchemaFolder.open(folder.resolve("file").toString()))
                .hasMessage("is no folder.");
    }
}
