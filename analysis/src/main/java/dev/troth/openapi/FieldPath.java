package dev.troth.openapi;

import java.util.Optional;

/**
 * A path to a field below a node, such as {@code .spec.size} or {@code .labels['team']}, as {@code fieldPath} of a
 * validation rule and {@code selectableFields} use it ({@code pkg/apiserver/schema/cel/validation.go}, {@code
 * ValidFieldPath}).
 */
public final class FieldPath {

    private final String text;
    private int at;

    private FieldPath(String text) {
        this.text = text;
    }

    /**
     * The node that a path leads to.
     *
     * @param brackets whether {@code ['name']} may stand for {@code .name}
     * @return empty where the path is malformed or leads to nothing that is declared
     */
    public static Optional<SchemaNode> resolve(SchemaNode from, String path, boolean brackets) {
        return new FieldPath(path).walk(from, brackets);
    }

    private Optional<SchemaNode> walk(SchemaNode from, boolean brackets) {
        Optional<SchemaNode> node = Optional.of(from);
        while (at < text.length() && node.isPresent()) {
            char first = text.charAt(at++);
            Optional<String> name = first == '.' ? word() : first == '[' && brackets ? quoted() : Optional.empty();
            Optional<SchemaNode> here = node;
            node = name.flatMap(field -> step(here.orElseThrow(), field));
        }
        return node;
    }

    private static Optional<SchemaNode> step(SchemaNode node, String field) {
        return node.get("properties").entries().isEmpty() ? node.additionalProperties() : node.property(field);
    }

    private Optional<String> word() {
        int start = at;
        while (at < text.length() && ".[]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == start ? Optional.empty() : Optional.of(text.substring(start, at));
    }

    private Optional<String> quoted() {
        StringBuilder name = new StringBuilder();
        if (at >= text.length() || text.charAt(at) != '\'') {
            return Optional.empty();
        }
        at++;
        while (at < text.length() && text.charAt(at) != '\'') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            name.append(text.charAt(at++));
        }
        boolean closed = text.startsWith("']", at);
        at += 2;
        return closed ? Optional.of(name.toString()) : Optional.empty();
    }
}
