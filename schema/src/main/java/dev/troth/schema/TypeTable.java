package dev.troth.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The types of Kratix and of the parts of Kubernetes that a Promise embeds, from the descriptions in
 * {@code src/main/types}. There is one table, the same for ever; a type is decoded when it is first used.
 */
public final class TypeTable {

    private static final TypeTable ONLY = new TypeTable();

    private final Map<String, ObjectType> types;
    private final Map<String, ObjectType> kinds = new LinkedHashMap<>();

    private TypeTable() {
        List<String> names = Cut.parts(TypeTableData.NAMES, '\n');
        types = HashMap.newHashMap(names.size());
        for (String name : names) {
            types.put(
                    name,
                    new ObjectType(
                            name,
                            () -> new TypeText(this).decode(TypeTableData.of(name)),
                            field -> documentation(name, field)));
        }
        for (String line : Cut.parts(TypeTableData.KINDS, '\n')) {
            List<String> parts = Cut.parts(line, '\t');
            kinds.put(parts.get(0) + " " + parts.get(1), named(parts.get(2)));
        }
    }

    public static TypeTable get() {
        return ONLY;
    }

    /** The type of an object that stands in a file of its own, such as a Promise. */
    public Optional<ObjectType> kind(String apiVersion, String kind) {
        return Optional.ofNullable(kinds.get(apiVersion + " " + kind));
    }

    /** The type of a kind of Kratix, by the kind alone. */
    public Optional<ObjectType> kratixKind(String kind) {
        return kind("platform.kratix.io/v1alpha1", kind);
    }

    /** The kinds of Kratix. */
    public List<String> kratixKinds() {
        return kinds.keySet().stream()
                .filter(key -> key.startsWith("platform.kratix.io/"))
                .map(key -> key.substring(key.indexOf(' ') + 1))
                .toList();
    }

    /** A type by its name, such as {@code Container}; it must exist. */
    public ObjectType type(String name) {
        return named(name);
    }

    /** All codes that a comparison can report: those that the table names, and those that hold wherever it names none. */
    public SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>(List.of(Walk.BOOLEAN, Walk.NUMBER, Walk.EMPTY_ITEM, Walk.QUOTED));
        for (RuleRef rule : List.of(
                Walk.KEY_NOT_STRING, Walk.UNKNOWN_FIELD, Walk.WRONG_TYPE, ApiSchema.UNKNOWN, ApiSchema.VIOLATES)) {
            codes.add(rule.code());
        }
        types.values().forEach(type -> TypeText.codesIn(TypeTableData.of(type.name()), codes));
        return codes;
    }

    /** Whether a field stands beside a list in some type, and in no item of a list of that name. */
    public boolean isBeside(String field, String list) {
        boolean beside = false;
        for (ObjectType type : types.values()) {
            Field found = type.field(list);
            if (found != null && found.type() instanceof Type.ListType several) {
                if (several.items() instanceof ObjectType item && item.field(field) != null) {
                    return false;
                }
                beside |= type.field(field) != null;
            }
        }
        return beside;
    }

    ObjectType named(String name) {
        ObjectType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no type " + name);
        }
        return type;
    }

    private static String documentation(String type, String field) {
        int line = field.isEmpty() ? 0 : position(type, field) + 1;
        List<String> lines = Cut.parts(TypeTableDocs.of(type), '\n');
        return line < 0 || line >= lines.size() ? "" : lines.get(line);
    }

    private static int position(String type, String field) {
        List<Field> fields = ONLY.named(type).fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -2;
    }

    /** Cutting texts without regular expressions, which would have to be loaded. */
    static final class Cut {

        private Cut() {}

        static List<String> parts(String text, char separator) {
            ArrayList<String> parts = new ArrayList<>();
            int from = 0;
            for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
            parts.add(text.substring(from));
            return parts;
        }
    }
}
