package dev.troth.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A mapping with known fields. What it holds is decoded when it is first asked for. */
public final class ObjectType implements Type {

    /**
     * What an object holds.
     *
     * @param codes what holds in it and below
     * @param open whether any other field may stand in it
     * @param strangers unknown keys with a rule or a place of their own
     * @param fields its fields, in the order in which people like to read them
     */
    record Body(
            Codes codes,
            boolean open,
            Map<String, Stranger> strangers,
            List<Field> fields,
            int minEntries,
            int maxEntries) {}

    /**
     * An unknown key that is known to be written often.
     *
     * @param rule its rule; null for that of all unknown keys
     * @param put where it belongs, seen from here; empty when nowhere
     * @param whenNull it is meant only while this field is written with nothing in it; empty for always
     */
    record Stranger(@Nullable RuleRef rule, String put, String whenNull) {}

    private final String name;
    private final Supplier<Body> source;
    private final Function<String, String> documentation;
    private @Nullable Body body;
    private @Nullable Map<String, Field> byName;

    /**
     * A type.
     *
     * @param documentation the text for a field's name, or for {@code ""} the type's own; empty when there is none
     */
    ObjectType(String name, Supplier<Body> source, Function<String, String> documentation) {
        this.name = name;
        this.source = source;
        this.documentation = documentation;
    }

    /** Its name, such as {@code Container}; empty for objects of a user's schema. */
    public String name() {
        return name;
    }

    public List<Field> fields() {
        return body().fields();
    }

    /** The field of a key, in this letter case; null when there is none. */
    public @Nullable Field field(String key) {
        return byName().get(key);
    }

    /** Whether fields that are not listed may stand in it. */
    public boolean isOpen() {
        return body().open();
    }

    /** What it is, for people; may be empty. */
    public String documentation() {
        return documentation.apply("");
    }

    /** What a field is for, for people; may be empty. */
    public String documentation(String field) {
        return documentation.apply(field);
    }

    /** Two threads may decode at once; both get the same and one of them wins, which does no harm. */
    Body body() {
        Body known = body;
        if (known == null) {
            known = source.get();
            body = known;
        }
        return known;
    }

    private Map<String, Field> byName() {
        Map<String, Field> known = byName;
        if (known == null) {
            Map<String, Field> made = HashMap.newHashMap(fields().size());
            fields().forEach(field -> made.put(field.name(), field));
            known = Map.copyOf(made);
            byName = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "object" : name;
    }
}
