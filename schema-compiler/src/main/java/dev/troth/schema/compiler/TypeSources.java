package dev.troth.schema.compiler;

import dev.troth.schema.compiler.TypeDescription.FieldDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Our type descriptions, joined with the models of Kubernetes that they build on. The README beside them has the words. */
final class TypeSources {

    private static final Set<String> PRIMITIVES = Set.of(
            "string",
            "boolean",
            "integer",
            "int32",
            "number",
            "quantity",
            "duration",
            "scenario-time",
            "int-or-string",
            "any",
            "object");
    private static final Set<String> CONTEXT = Set.of("unknown", "wrong", "value", "required", "folded", "ignored");
    private static final Set<String> TYPE_KEYS =
            Set.of("doc", "kubernetes", "like", "only", "without", "open", "strangers", "fields");
    private static final Set<String> FIELD_KEYS = Set.of(
            "type",
            "doc",
            "required",
            "mayBeEmpty",
            "unless",
            "empty",
            "wrong",
            "code",
            "enum",
            "grammar",
            "keys",
            "min",
            "max",
            "maxLength",
            "exact",
            "vital",
            "implied",
            "aka",
            "inside",
            "default");

    /**
     * An object that stands in a file of its own.
     *
     * @param root the name of its type
     */
    record Kind(String apiVersion, String kind, String root) {}

    private final Map<String, Map<?, ?>> declared = new TreeMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<String> roots = new ArrayList<>();

    private TypeSources() {}

    /** All descriptions of a folder. */
    static TypeSources read(Path folder) throws IOException {
        TypeSources sources = new TypeSources();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .collect(Collectors.toList())) {
                sources.add(file, (Map<?, ?>)
                        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
            }
        }
        return sources;
    }

    private void add(Path file, Map<?, ?> content) {
        if (content.containsKey("describes")) {
            Map<?, ?> object = map(content, "describes");
            kinds.add(new Kind(text(object, "apiVersion"), text(object, "kind"), text(content, "root")));
        }
        roots.addAll(list(content, "roots"));
        map(content, "types").forEach((name, type) -> {
            if (declared.put((String) name, (Map<?, ?>) type) != null) {
                throw new IllegalArgumentException(file + ": " + name + " is described twice");
            }
        });
    }

    List<Kind> kinds() {
        return kinds;
    }

    /** Every type that can be reached from a kind or another root, by name. */
    SortedMap<String, TypeDescription> types() {
        SortedMap<String, TypeDescription> types = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(roots);
        kinds.forEach(kind -> open.add(kind.root()));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!types.containsKey(name)) {
                TypeDescription type = type(name);
                types.put(name, type);
                type.fields().values().forEach(field -> open.addAll(namesIn(field.type())));
            }
        }
        return types;
    }

    private static List<String> namesIn(String type) {
        return Stream.of(type.split("\\|", -1))
                .map(part -> part.replaceAll("^(\\[]|\\{})+", ""))
                .filter(part -> !PRIMITIVES.contains(part))
                .collect(Collectors.toList());
    }

    private TypeDescription type(String name) {
        Map<?, ?> own = declared.get(name);
        if (own == null) {
            String model = KubernetesModels.modelOf(name);
            if (model == null) {
                throw new IllegalArgumentException(name + " is described nowhere");
            }
            return KubernetesModels.describe(model);
        }
        TypeDescription type = base(own).documented(text(own, "doc"));
        own.forEach((key, value) -> {
            if (CONTEXT.contains(key)) {
                type.attributes().put((String) key, String.valueOf(value));
            } else if (!TYPE_KEYS.contains(key)) {
                throw new IllegalArgumentException(name + ": a type has no " + key);
            }
        });
        if (own.containsKey("open")) {
            type.attributes().put("open", "true");
        }
        map(own, "strangers")
                .forEach((key, about) -> type.attributes().put("stranger." + key, stranger((Map<?, ?>) about)));
        map(own, "fields").forEach((field, about) -> addField(type, name, (String) field, (Map<?, ?>) about));
        return type;
    }

    private TypeDescription base(Map<?, ?> own) {
        TypeDescription base = own.containsKey("kubernetes")
                ? KubernetesModels.describe(text(own, "kubernetes"))
                : own.containsKey("like") ? type(text(own, "like")).copy() : new TypeDescription();
        if (own.containsKey("only")) {
            base.fields().keySet().retainAll(list(own, "only"));
        }
        base.fields().keySet().removeAll(list(own, "without"));
        return base;
    }

    private static String stranger(Map<?, ?> about) {
        return text(about, "code") + "|" + text(about, "put") + "|" + text(about, "whenNull");
    }

    private static void addField(TypeDescription type, String typeName, String name, Map<?, ?> about) {
        Map<String, String> attributes = new LinkedHashMap<>();
        about.forEach((key, value) -> {
            if (!FIELD_KEYS.contains(key)) {
                throw new IllegalArgumentException(typeName + "." + name + ": a field has no " + key);
            }
            if (key.equals("inside")) {
                ((Map<?, ?>) value).forEach((code, rule) -> attributes.put("in." + code, String.valueOf(rule)));
            } else if (value instanceof List<?> words) {
                attributes.put((String) key, words.stream().map(String::valueOf).collect(Collectors.joining(",")));
            } else if (!key.equals("type") && !key.equals("doc")) {
                attributes.put((String) key, String.valueOf(value));
            }
        });
        FieldDescription inherited = type.fields().get(name);
        if (inherited == null && !about.containsKey("type")) {
            throw new IllegalArgumentException(typeName + "." + name + " has no type");
        }
        FieldDescription base = inherited == null ? new FieldDescription("", "", new TreeMap<>()) : inherited;
        type.fields().put(name, base.with(text(about, "type"), text(about, "doc"), attributes));
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static Map<?, ?> map(Map<?, ?> map, String key) {
        @Nullable Object value = map.get(key);
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private static List<String> list(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String::valueOf).collect(Collectors.toList());
    }
}
