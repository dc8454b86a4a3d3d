package dev.troth.analysis.fields;

import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.Project;
import dev.troth.rules.types.TypeCheck;
import dev.troth.schema.Field;
import dev.troth.schema.ObjectType;
import dev.troth.schema.Type;
import dev.troth.schema.TypeTable;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which types may stand at the places of an object, whatever is written there. */
public final class ExpectedType {

    private final ParsedObject object;
    private final Project project;

    public ExpectedType(ParsedObject object, Project project) {
        this.object = object;
        this.project = project;
    }

    /** The objects that may stand at a place; the first is the most likely. */
    public List<ObjectType> objectsAt(Place place) {
        return at(place).stream()
                .flatMap(ExpectedType::alternatives)
                .filter(ObjectType.class::isInstance)
                .map(ObjectType.class::cast)
                .toList();
    }

    /**
     * A value that may stand somewhere.
     *
     * @param text the text, or other JSON
     * @param isText whether it is a text, which may need quotes
     */
    public record Value(String text, boolean isText) {}

    /** The values that may stand at a place, where there are only so many. */
    public List<Value> valuesAt(Place place) {
        Set<Value> values = new LinkedHashSet<>();
        for (Type type : at(place)) {
            addValues(type, values);
        }
        return List.copyOf(values);
    }

    /** What there is to tell of the field at a place, or of the list that it is an item of; {@code ""} for nothing. */
    public String documentation(Place place) {
        Place field = place;
        while (field.index() >= 0 && field.parent() != null) {
            field = field.parent();
        }
        if (field == object.place() || field.parent() == null) {
            return "";
        }
        for (ObjectType owner : objectsAt(field.parent())) {
            Field found = owner.field(field.name());
            if (found != null) {
                return FieldText.of(owner, found);
            }
        }
        return "";
    }

    /** A type, or each of those between which it leaves the choice. */
    public static Stream<Type> alternatives(Type type) {
        return switch (type) {
            case Type.EitherType either -> either.options().stream().flatMap(ExpectedType::alternatives);
            case Type.RestrictedType restricted -> alternatives(restricted.base());
            default -> Stream.of(type);
        };
    }

    private static void addValues(Type type, Set<Value> values) {
        switch (type) {
            case Type.BooleanType ignored ->
                values.addAll(List.of(new Value("true", false), new Value("false", false)));
            case Type.StringType text -> text.oneOf().forEach(one -> values.add(new Value(one, true)));
            case Type.EitherType either -> either.options().forEach(option -> addValues(option, values));
            case Type.RestrictedType restricted -> {
                if (restricted.oneOf() == null) {
                    addValues(restricted.base(), values);
                } else {
                    restricted.oneOf().forEach(json -> values.add(value(json)));
                }
            }
            default -> {}
        }
    }

    /** JSON is YAML. */
    private static Value value(String json) {
        return Yaml.read(json).documents().getFirst().root() instanceof YamlScalar scalar && scalar.isString()
                ? new Value(scalar.text(), true)
                : new Value(json, false);
    }

    private List<Type> at(Place place) {
        if (place == object.place()) {
            return TypeCheck.typeOf(object, project).<List<Type>>map(List::of).orElse(List.of());
        }
        Place parent = place.parent();
        if (parent == null) {
            return List.of();
        }
        List<Type> found = new ArrayList<>();
        for (Type whole : at(parent)) {
            alternatives(whole).forEach(one -> addPart(one, place, found));
        }
        boolean isSaid = found.stream().anyMatch(type -> !(type instanceof Type.AnyType));
        return isSaid || object.kind() != ParsedObject.Kind.SCENARIO ? found : written(place);
    }

    private static void addPart(Type whole, Place part, List<Type> found) {
        boolean isItem = part.index() >= 0;
        if (isItem && whole instanceof Type.ListType list) {
            found.add(list.items());
        } else if (!isItem && whole instanceof Type.MapType map) {
            found.add(map.values());
        } else if (!isItem && whole instanceof ObjectType type) {
            Field field = type.field(part.name());
            if (field != null) {
                found.add(field.type());
            }
        }
    }

    /** Where a scenario takes a file or an object, the object that stands there. */
    private List<Type> written(Place place) {
        if (place.index() >= 0
                && place.parent() != null
                && place.parent().name().equals("destinations")) {
            return List.of(TypeTable.get().type("ScenarioDestination"));
        }
        ParsedObject inside = ParsedObject.of(place, object.document());
        return inside.kind() == ParsedObject.Kind.SCENARIO
                ? List.of()
                : TypeCheck.typeOf(inside, project).<List<Type>>map(List::of).orElse(List.of());
    }
}
