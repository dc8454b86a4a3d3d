package dev.troth.conformance.engine;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two documents differ, and by what. */
final class JsonPaths {

    private JsonPaths() {}

    /** A place where two values differ; null for a value that is not there. */
    record Difference(
            String path, @Nullable Json left, @Nullable Json right) {}

    static List<Difference> between(@Nullable Json left, @Nullable Json right) {
        List<Difference> differences = new ArrayList<>();
        collect("", left, right, differences);
        return differences;
    }

    /** What becomes of a document: {@code path=value}, {@code path-} where it is gone. */
    static List<String> changes(Json before, Json after) {
        return between(before, after).stream()
                .map(difference ->
                        difference.path() + (difference.right() == null ? "-" : "=" + GoJson.write(difference.right())))
                .toList();
    }

    static String show(@Nullable Json value) {
        return value == null ? "(absent)" : GoJson.write(value);
    }

    private static void collect(String path, @Nullable Json left, @Nullable Json right, List<Difference> differences) {
        if (left instanceof Json.Mapping one && right instanceof Json.Mapping other) {
            Set<String> names = new TreeSet<>(one.fields().keySet());
            names.addAll(other.fields().keySet());
            names.forEach(name -> collect(below(path, name), one.get(name), other.get(name), differences));
        } else if (left instanceof Json.Sequence one
                && right instanceof Json.Sequence other
                && one.items().size() == other.items().size()) {
            for (int i = 0; i < one.items().size(); i++) {
                collect(
                        path + label(other.items().get(i), i),
                        one.items().get(i),
                        other.items().get(i),
                        differences);
            }
        } else if (left == null ? right != null : !left.equals(right)) {
            differences.add(new Difference(path, left, right));
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** An item of a list by its name or type where it has one. */
    private static String label(Json item, int index) {
        if (item instanceof Json.Mapping mapping) {
            Recorded fields = new Recorded(mapping);
            String name = fields.has("name") ? fields.text("name") : fields.text("type");
            if (!name.isEmpty()) {
                return "[" + name + "]";
            }
        }
        return "[" + index + "]";
    }
}
