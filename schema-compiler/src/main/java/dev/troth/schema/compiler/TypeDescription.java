package dev.troth.schema.compiler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type as it is described, before anything is made of it.
 *
 * @param documentation what it is, for people
 * @param attributes what is true of it: attribute to value, in the words of the table
 * @param fields its fields by name, in the order of the description
 */
record TypeDescription(
        String documentation, TreeMap<String, String> attributes, LinkedHashMap<String, FieldDescription> fields) {

    TypeDescription() {
        this("", new TreeMap<>(), new LinkedHashMap<>());
    }

    TypeDescription copy() {
        return new TypeDescription(documentation, new TreeMap<>(attributes), new LinkedHashMap<>(fields));
    }

    TypeDescription documented(String text) {
        return new TypeDescription(text.isEmpty() ? documentation : text, attributes, fields);
    }

    /**
     * A field of a type.
     *
     * @param type its type, such as {@code []Container}
     * @param documentation what it is for, for people
     * @param attributes what must hold: attribute to value
     */
    record FieldDescription(String type, String documentation, TreeMap<String, String> attributes) {

        /** This field with what another description says in addition; the other wins. */
        FieldDescription with(String otherType, String otherDocumentation, Map<String, String> more) {
            TreeMap<String, String> all = new TreeMap<>(attributes);
            all.putAll(more);
            return new FieldDescription(
                    otherType.isEmpty() ? type : otherType,
                    otherDocumentation.isEmpty() ? documentation : otherDocumentation,
                    all);
        }
    }
}
