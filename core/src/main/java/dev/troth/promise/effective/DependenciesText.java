package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.json.YamlText;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import java.util.ArrayList;
import java.util.List;

/**
 * The static dependencies of a Promise as the one file that Kratix makes of them ({@code api/v1alpha1/promise_types.go},
 * {@code Dependencies.Marshal}): YAML documents as {@code gopkg.in/yaml.v2} writes them, keys in order.
 *
 * <p>Long lines are not broken, which yaml.v2 does at blanks; the values are the same.
 */
public final class DependenciesText {

    private final StringBuilder text = new StringBuilder();

    private DependenciesText() {}

    public static String of(Promise promise) {
        DependenciesText file = new DependenciesText();
        for (KubernetesObject dependency : promise.dependencies()) {
            if (!file.text.isEmpty()) {
                file.text.append("---\n");
            }
            file.document(Json.of(dependency.place().node()));
        }
        return file.text.toString();
    }

    private void document(Json value) {
        if (value instanceof Json.Mapping mapping && !mapping.fields().isEmpty()) {
            mapping(mapping, 0, false);
        } else if (value instanceof Json.Sequence sequence && !sequence.items().isEmpty()) {
            sequence(sequence, 0, false);
        } else {
            scalar(value, 2);
        }
    }

    /**
     * One line a field.
     *
     * @param behindDash whether the first field stands in the line of its list item's dash
     */
    private void mapping(Json.Mapping mapping, int indent, boolean behindDash) {
        List<String> keys = new ArrayList<>(mapping.fields().keySet());
        keys.sort(SchedulingText::compareNaturally);
        boolean first = behindDash;
        for (String key : keys) {
            text.append(" ".repeat(first ? 0 : indent))
                    .append(YamlText.scalar(key))
                    .append(':');
            first = false;
            Json value = mapping.fields().getOrDefault(key, Json.NULL);
            if (value instanceof Json.Mapping inner && !inner.fields().isEmpty()) {
                text.append('\n');
                mapping(inner, indent + 2, false);
            } else if (value instanceof Json.Sequence inner && !inner.items().isEmpty()) {
                text.append('\n');
                sequence(inner, indent, false);
            } else {
                text.append(' ');
                scalar(value, indent + 2);
            }
        }
    }

    private void sequence(Json.Sequence sequence, int indent, boolean behindDash) {
        boolean first = behindDash;
        for (Json item : sequence.items()) {
            text.append(" ".repeat(first ? 0 : indent)).append("- ");
            first = false;
            if (item instanceof Json.Mapping inner && !inner.fields().isEmpty()) {
                mapping(inner, indent + 2, true);
            } else if (item instanceof Json.Sequence inner && !inner.items().isEmpty()) {
                sequence(inner, indent + 2, true);
            } else {
                scalar(item, indent + 2);
            }
        }
    }

    private void scalar(Json value, int indent) {
        text.append(
                        switch (value) {
                            case Json.Text string -> YamlStringText.of(string.value(), indent);
                            case Json.Numeral number -> number.digits();
                            case Json.Bool bool -> String.valueOf(bool.value());
                            case Json.Null nothing -> "null";
                            case Json.Mapping empty -> "{}";
                            case Json.Sequence empty -> "[]";
                        })
                .append('\n');
    }
}
