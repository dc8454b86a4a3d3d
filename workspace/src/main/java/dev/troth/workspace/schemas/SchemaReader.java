package dev.troth.workspace.schemas;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.serialization.NodeReader;
import dev.troth.openapi.Regex;
import dev.troth.workspace.FileText;
import dev.troth.workspace.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the schemas of a folder, and what they refer to as long as it is in the folder too.
 *
 * <p>What says no version of JSON Schema that is known is taken for draft 4: that is the one with the words of OpenAPI
 * 3.0, of which Kubernetes' schemas are made.
 */
final class SchemaReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final SchemaRegistry registry;

    SchemaReader(Path folder) {
        this.folder = folder;
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ENGLISH)
                .regularExpressionFactory(pattern -> {
                    Regex regex = Regex.of(pattern)
                            .orElseThrow(() -> new IllegalArgumentException("the pattern `" + pattern
                                    + "` cannot be read: " + Regex.flaw(pattern).orElse("")));
                    return regex::isFoundIn;
                })
                .build();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4,
                builder -> builder.schemaRegistryConfig(config)
                        .nodeReader(new KnownVersions())
                        .schemaLoader(loader -> loader.resourceLoaders(loaders -> loaders.add(this::resource))));
    }

    /**
     * The schema in a file.
     *
     * @param file relative to the folder
     */
    UserSchema read(String file) throws UnreadableException {
        Path path = folder.resolve(file);
        String text = FileText.of(path.toFile()).text();
        try {
            JsonNode root = withKnownVersion(JSON.readTree(text));
            if (!root.isObject()) {
                throw new UnreadableException("is no JSON Schema: it holds no object.");
            }
            SchemaLocation location = SchemaLocation.of(path.toUri().toString());
            return new UserSchema(file, root, location, registry.getSchema(location, root));
        } catch (JacksonException e) {
            throw new UnreadableException("is no JSON" + place(e) + ".");
        } catch (RuntimeException e) {
            throw UserSchema.unusable(e);
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " at line " + e.getLocation().getLineNr();
    }

    /** A file that a schema refers to. Everything but files of the folder is not there: Troth fetches nothing. */
    private InputStreamSource resource(AbsoluteIri address) {
        return () -> {
            Path file = inFolder(address.toString());
            if (file == null) {
                throw new IOException(
                        "it refers to `" + address + "`, which is not in the folder, and Troth fetches nothing");
            }
            try {
                return new ByteArrayInputStream(
                        FileText.of(file.toFile()).text().getBytes(StandardCharsets.UTF_8));
            } catch (UnreadableException e) {
                throw new IOException("it refers to `" + folder.relativize(file) + "`, which " + e.reason(), e);
            }
        };
    }

    private @Nullable Path inFolder(String address) {
        if (!address.startsWith("file:")) {
            return null;
        }
        try {
            Path file = Path.of(URI.create(address)).toRealPath();
            return file.startsWith(folder) ? file : null;
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    /** A {@code $schema} such as {@code http://json-schema.org/schema#}, "the newest", names no version. */
    private static JsonNode withKnownVersion(JsonNode root) {
        if (root instanceof ObjectNode object) {
            JsonNode version = object.get("$schema");
            boolean known = version != null
                    && version.isString()
                    && SpecificationVersion.fromDialectId(version.stringValue()).isPresent();
            if (!known) {
                object.remove("$schema");
            }
        }
        return root;
    }

    private static final class KnownVersions implements NodeReader {

        @Override
        public JsonNode readTree(String content, InputFormat format) {
            return withKnownVersion(JSON.readTree(content));
        }

        @Override
        public JsonNode readTree(InputStream content, InputFormat format) {
            try {
                return readTree(new String(content.readAllBytes(), StandardCharsets.UTF_8), format);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
