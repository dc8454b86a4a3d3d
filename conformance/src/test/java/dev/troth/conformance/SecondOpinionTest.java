package dev.troth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.promise.Promise;
import dev.troth.schema.ApiSchema;
import dev.troth.schema.Checked;
import dev.troth.schema.Mismatch;
import dev.troth.schema.RuleRef;
import dev.troth.schema.TypeTable;
import dev.troth.schema.Walk;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Troth's own comparison of documents and types against a JSON Schema validator that knows nothing of it: the published
 * schema of a Promise, and the schemas that Promises offer.
 */
class SecondOpinionTest {

    private static final Path ROOT = Path.of(System.getProperty("troth.root", "."));
    private static final Path CASES = Path.of(
            System.getProperty("troth.reference", ROOT.resolve("../shared").toString()),
            "oracle",
            "admission-cases.jsonl");

    @Test
    void thePublishedSchemaOfAPromiseAgreesWithTheTypes() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(ROOT.resolve("docs/schemas/promise.schema.json")), InputFormat.JSON);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        List<String> texts = texts("Promise");
        // Every third is plenty, and the other validator is slow.
        for (int i = 0; i < texts.size(); i += 3) {
            String text = texts.get(i);
            Optional<YamlDocument> document = onlyDocument(text);
            if (document.isEmpty()) {
                continue;
            }
            Checked checked = Walk.check(document.get(), TypeTable.get().type("Promise"));
            if (checked.mismatches().stream().anyMatch(SecondOpinionTest::isBeyondJsonSchema)) {
                continue;
            }
            compared++;
            compare(document.get(), schema, checked, differences);
        }
        assertThat(differences).as("of %s", compared).isEmpty();
        assertThat(compared).isGreaterThan(400);
    }

    @Test
    void theSchemasThatPromisesOfferAgreeWithTheirTypes() throws IOException {
        String promise = texts("Promise").stream()
                .filter(text -> text.contains("kind: WebApp\n") && text.contains("x-kubernetes-list-map-keys"))
                .findFirst()
                .orElseThrow();
        Place offered = Promise.of(Place.of(onlyDocument(promise).orElseThrow()))
                .api()
                .flatMap(api -> api.version("v1"))
                .orElseThrow()
                .schema();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(closed(GoJson.write(Json.of(offered.node()))), InputFormat.JSON);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String text : texts("WebApp")) {
            Optional<YamlDocument> document = onlyDocument(text);
            if (document.isEmpty()
                    || !text.startsWith("apiVersion: apps.acme.dev/v1\n")
                    || Place.of(document.get()).get("spec").isNothing()) {
                continue;
            }
            Checked checked = ApiSchema.check(
                    Place.of(document.get()),
                    ApiSchema.request(offered),
                    (pattern, value) -> Pattern.compile(pattern).matcher(value).find(),
                    true);
            boolean beyond = checked.mismatches().stream()
                    .anyMatch(found -> found.place().path().startsWith("metadata")
                            || found instanceof Mismatch.DuplicateItem
                            || isOfKubernetesAlone(found));
            if (!beyond && !GoJson.write(Json.of(document.get().root())).contains(":null")) {
                compared++;
                compare(document.get(), schema, checked, differences);
            }
        }
        assertThat(differences).as("of %s", compared).isEmpty();
        assertThat(compared).isGreaterThan(50);
    }

    /** Kubernetes' own keywords, and its own reading of {@code multipleOf}, formats and what is not declared. */
    private static boolean isOfKubernetesAlone(Mismatch mismatch) {
        return mismatch.place().path().equals("spec.ratio")
                || mismatch.place().path().endsWith(".port")
                || mismatch.place().path().equals("spec.hostname");
    }

    /** JSON Schema lets pass what is not named; a structural schema does not. */
    private static String closed(String schema) {
        return schema.replaceAll(
                "\"properties\":\\{(?!\"internal\":\\{\\}|\"external\":\\{\\})",
                "\"additionalProperties\":false,\"properties\":{\"apiVersion\":{},\"kind\":{},\"metadata\":{},");
    }

    /** What JSON Schema has no word for. */
    private static boolean isBeyondJsonSchema(Mismatch mismatch) {
        return mismatch instanceof Mismatch.WrongCase
                || (mismatch instanceof Mismatch.EmptyItem && mismatch.rule().weight() == RuleRef.Weight.WARNING)
                || (mismatch instanceof Mismatch.UnknownField unknown
                        && unknown.rule().code().equals("api-24")
                        && unknown.renamed())
                || mismatch.rule().code().equals("workflow-06");
    }

    private static void compare(YamlDocument document, Schema schema, Checked checked, List<String> differences) {
        List<Error> errors = schema.validate(GoJson.write(Json.of(document.root())), InputFormat.JSON);
        List<Mismatch> refused = checked.mismatches().stream()
                .filter(found -> !(found instanceof Mismatch.UnknownField unknown && !unknown.refused()))
                .toList();
        if (errors.isEmpty() != refused.isEmpty()) {
            differences.add((errors.isEmpty() ? "" : errors.getFirst().toString()) + " | "
                    + (refused.isEmpty()
                            ? ""
                            : refused.getFirst().rule().code() + " "
                                    + refused.getFirst().place().path())
                    + "\n");
        }
    }

    private static Optional<YamlDocument> onlyDocument(String text) {
        YamlFile file = Yaml.read(text);
        List<YamlDocument> documents = file.documents().stream()
                .filter(document -> document.root() != null)
                .toList();
        boolean readable = documents.size() == 1
                && documents.getFirst().whole()
                && file.problems().isEmpty();
        return readable ? Optional.of(documents.getFirst()) : Optional.empty();
    }

    private static List<String> texts(String kind) throws IOException {
        assumeTrue(Files.exists(CASES), "no recordings at " + CASES);
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            var recording = JsonParser.parseString(line).getAsJsonObject();
            if (recording.has("kind")
                    && recording.get("kind").isJsonPrimitive()
                    && recording.get("kind").getAsString().equals(kind)) {
                texts.add(recording.get("text").getAsString());
            }
        }
        return texts;
    }
}
