package dev.troth.yaml;

/** All that a file read holds, as text, so that two of them can be compared and the difference be seen. */
final class Shape {

    private final StringBuilder lines = new StringBuilder();

    private Shape() {}

    static String of(YamlFile file) {
        Shape shape = new Shape();
        for (YamlDocument document : file.documents()) {
            shape.document(document);
        }
        for (YamlProblem problem : file.problems()) {
            shape.line(0, problem.span(), problem.kind() + " " + problem.detail());
            if (problem.related() != null) {
                shape.line(1, problem.related(), "related");
            }
        }
        return shape.lines.toString();
    }

    private void document(YamlDocument document) {
        line(0, document.span(), document.whole() ? "document" : "part of a document");
        if (document.root() != null) {
            node(1, document.root());
        }
        for (YamlComment comment : document.comments()) {
            line(1, comment.span(), "#" + comment.text());
        }
    }

    private void node(int depth, YamlNode node) {
        switch (node) {
            case YamlMapping mapping -> {
                line(depth, mapping.span(), (mapping.flow() ? "{} " : "mapping ") + mapping.size());
                for (YamlEntry entry : mapping.entries()) {
                    node(depth + 1, entry.key());
                    line(depth + 1, entry.valueSpan(), entry.merged() ? "merged" : "value");
                    node(depth + 2, entry.value());
                }
            }
            case YamlSequence list -> {
                line(depth, list.span(), (list.flow() ? "[] " : "list ") + list.size());
                for (YamlItem item : list.items()) {
                    line(depth + 1, item.span(), "item");
                    node(depth + 2, item.value());
                }
            }
            case YamlScalar scalar -> {
                String json = scalar.json().equals(scalar.text()) ? "" : " = " + scalar.json();
                line(depth, scalar.span(), scalar.style() + " " + scalar.kind() + " " + scalar.text() + json);
            }
        }
    }

    private void line(int depth, Span span, String words) {
        for (int i = 0; i < depth; i++) {
            lines.append("  ");
        }
        lines.append(span.start())
                .append('-')
                .append(span.end())
                .append(' ')
                .append(words)
                .append('\n');
    }
}
