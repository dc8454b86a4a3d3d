package dev.troth.workspace.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationLimitExceededException;
import dev.troth.analysis.ObjectSchemas.Objection;
import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.promise.KubernetesObject;
import dev.troth.workspace.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema of a user, ready to be held against objects. May be used by several threads. */
final class UserSchema {

    /** Ten thousand times what a Deployment takes. */
    private static final long STEPS = 1_000_000;

    /** Deep enough for YAML as deep as Troth reads it, and within the stack of a thread. */
    private static final int DEPTH = 1_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final JsonNode root;
    private final SchemaLocation location;
    private final Schema schema;

    UserSchema(String name, JsonNode root, SchemaLocation location, Schema schema) {
        this.name = name;
        this.root = root;
        this.location = location;
        this.schema = schema;
    }

    /** The file, relative to its folder. */
    String name() {
        return name;
    }

    /**
     * What the schema has against an object, as Kubernetes reads it.
     *
     * @throws UnreadableException where the schema turns out to be of no use
     */
    List<Objection> objections(KubernetesObject object) throws UnreadableException {
        List<Complaint> complaints = Alternatives.settle(errors(object));
        Sentences sentences = new Sentences(object, name, this::siblings);
        List<Objection> objections = new ArrayList<>(complaints.size());
        complaints.forEach(complaint -> objections.add(sentences.about(complaint)));
        return objections;
    }

    private List<Error> errors(KubernetesObject object) throws UnreadableException {
        JsonNode value = JSON.readTree(GoJson.write(Json.of(object.place().node())));
        try {
            return schema.validate(
                    value,
                    context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)
                            .maxEvaluationSteps(STEPS)
                            .maxEvaluationDepth(DEPTH)));
        } catch (RuntimeException e) {
            throw unusable(e);
        }
    }

    /**
     * Why a schema cannot be used. The library throws what it likes when a schema is malformed, and a file that a user
     * brings must not end the run.
     */
    static UnreadableException unusable(RuntimeException e) {
        if (e instanceof ValidationLimitExceededException) {
            return new UnreadableException(
                    "is no schema that comes to an end: it refers to itself in circles, or repeats itself"
                            + " without end.");
        }
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause().getMessage() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "it is malformed" : cause.getMessage();
        String words = message.replaceAll("\\s*\\R\\s*", " ");
        return new UnreadableException("is no usable JSON Schema: " + words + (words.endsWith(".") ? "" : "."));
    }

    /** What the schema that an error comes from says besides, by its keyword; empty where that is not in this file. */
    private JsonNode siblings(SchemaLocation of) {
        boolean here = String.valueOf(of.getAbsoluteIri()).equals(String.valueOf(location.getAbsoluteIri()));
        JsonNode node = root;
        for (int i = 0; here && of.getFragment() != null && i < of.getFragment().getNameCount() - 1; i++) {
            Object step = of.getFragment().getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return here ? node : JSON.createObjectNode();
    }
}
