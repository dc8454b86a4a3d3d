package dev.troth.analysis.fields;

import dev.troth.schema.Field;
import dev.troth.schema.ObjectType;

/** What there is to tell people of a field. */
public final class FieldText {

    private FieldText() {}

    /** As Markdown: what it is for, and what holds without it. */
    public static String of(ObjectType type, Field field) {
        String documentation = type.documentation(field.name());
        String byDefault = field.byDefault();
        if (byDefault == null || byDefault.isEmpty()) {
            return documentation;
        }
        String told = "Without it: `" + byDefault + "`.";
        return documentation.isEmpty() ? told : documentation + "\n\n" + told;
    }
}
