package dev.troth.openapi;

import dev.troth.yaml.Place;
import java.util.function.Consumer;

/** All nodes of a schema, each before those below it. Depth and number are bounded by the limits of the YAML reader. */
public final class SchemaTree {

    private SchemaTree() {}

    /** Calls for each node of the schema at a place; for none where nothing, or no mapping, stands there. */
    public static void forEach(Place schema, Consumer<SchemaNode> action) {
        if (schema.isMapping()) {
            visit(SchemaNode.root(schema), action);
        }
    }

    private static void visit(SchemaNode node, Consumer<SchemaNode> action) {
        action.accept(node);
        for (SchemaNode child : node.children()) {
            visit(child, action);
        }
    }
}
