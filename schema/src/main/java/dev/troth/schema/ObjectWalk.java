package dev.troth.schema;

import dev.troth.schema.Mismatch.EmptyValue;
import dev.troth.schema.Mismatch.MissingField;
import dev.troth.schema.Mismatch.UnknownField;
import dev.troth.schema.Mismatch.WrongCase;
import dev.troth.schema.ObjectType.Stranger;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a mapping with an object's fields: finds unknown keys, what they mean, and what is missing. */
final class ObjectWalk {

    private final Walk walk;

    ObjectWalk(Walk walk) {
        this.walk = walk;
    }

    YamlNode check(Place place, YamlMapping mapping, ObjectType type, Codes outer) {
        Codes codes = type.body().codes().over(outer);
        walk.entries(
                place, mapping, type.body().minEntries(), type.body().maxEntries(), new Walk.Facts(codes, null, null));
        Set<String> present = present(mapping, type);
        List<YamlEntry> entries = new ArrayList<>(mapping.entries().size());
        boolean changed = false;
        for (YamlEntry entry : mapping.entries()) {
            YamlEntry checked = overridden(mapping, entry) ? entry : entry(place, entry, mapping, type, codes, present);
            changed |= Walk.isChanged(checked, entry);
            entries.add(checked);
        }
        missing(place, type, codes, present);
        return changed ? new YamlMapping(mapping.span(), entries, mapping.flow()) : mapping;
    }

    void checkAbsent(Place place, ObjectType type, Codes outer) {
        missing(place, type, type.body().codes().over(outer), Set.of());
    }

    /** Fields that are written as they should be; what a misspelt key stands for joins them on the way. */
    private static Set<String> present(YamlMapping mapping, ObjectType type) {
        Set<String> present = HashSet.newHashSet(mapping.entries().size());
        for (YamlEntry entry : mapping.entries()) {
            if (type.field(entry.name()) != null) {
                present.add(entry.name());
            }
        }
        return present;
    }

    /** Of two equal keys the last counts; the first has a problem of its own already. */
    @SuppressWarnings("ReferenceEquality") // Two entries that are equal are still two.
    private static boolean overridden(YamlMapping mapping, YamlEntry entry) {
        return mapping.entry(entry.name()).orElse(entry) != entry;
    }

    private YamlEntry entry(
            Place place, YamlEntry entry, YamlMapping mapping, ObjectType type, Codes codes, Set<String> present) {
        Place child = place.child(entry);
        Field field = type.field(entry.name());
        if (field != null) {
            return renamed(entry, entry.name(), value(child, field, type, codes));
        }
        if (type.isOpen()) {
            return entry;
        }
        if (isMisread(entry.key())) {
            walk.report(new UnknownField(Walk.KEY_NOT_STRING, child, type, null, false, null, !codes.isIgnored()));
            return entry;
        }
        Field folded = codes.isFolded() ? inAnyCase(entry.name(), type) : null;
        if (folded != null && !folded.traits().exact()) {
            RuleRef rule = codes.foldedBy();
            walk.report(new WrongCase(rule == null ? Walk.UNKNOWN_FIELD : rule, child, folded.name()));
            return taken(entry, child, folded, type, codes, present);
        }
        Stranger stranger = stranger(entry.name(), mapping, type);
        Field meant = folded != null ? folded : meant(entry.name(), type, present, stranger);
        boolean known = meant != null && !present.contains(meant.name());
        walk.report(new UnknownField(
                rule(codes, stranger, folded, meant, known),
                child,
                type,
                meant == null ? null : meant.name(),
                known,
                stranger == null || stranger.put().isEmpty() ? null : stranger.put(),
                refused(codes, meant, known)));
        if (meant == null || !known) {
            return entry;
        }
        // A plain value may well be that of another field; once the key is right it is held against what it then stands
        // for.
        return entry.value() instanceof YamlScalar && present.add(meant.name())
                ? renamed(entry, meant.name(), entry.value())
                : taken(entry, child, meant, type, codes, present);
    }

    /** {@code on}, which is {@code "true"}; but not {@code 8080}, which is {@code "8080"}. */
    private static boolean isMisread(YamlScalar key) {
        return !key.isString() && !key.text().equals(key.json());
    }

    private static RuleRef rule(
            Codes codes, @Nullable Stranger stranger, @Nullable Field folded, @Nullable Field meant, boolean known) {
        RuleRef unknown = codes.unknown() == null ? Walk.UNKNOWN_FIELD : codes.unknown();
        if (stranger != null && stranger.rule() != null) {
            return stranger.rule();
        }
        RuleRef required = folded == null ? null : folded.required();
        RuleRef rule = required == null || required.equals(Field.BY_CONTEXT) ? unknown : required;
        return refused(codes, meant, known) ? rule.asError() : rule;
    }

    /** Whether the server refuses the object: at once, or because what was meant is now missing. */
    private static boolean refused(Codes codes, @Nullable Field meant, boolean known) {
        boolean missed = known
                && meant != null
                && (meant.required() != null || meant.traits().vital());
        return !codes.isIgnored() || missed;
    }

    private YamlEntry taken(
            YamlEntry entry, Place child, Field field, ObjectType type, Codes codes, Set<String> present) {
        return present.add(field.name()) ? renamed(entry, field.name(), value(child, field, type, codes)) : entry;
    }

    private static YamlEntry renamed(YamlEntry entry, String name, YamlNode value) {
        if (!Walk.isChanged(value, entry.value()) && name.equals(entry.name())) {
            return entry;
        }
        YamlScalar key = entry.key();
        YamlScalar meant = name.equals(entry.name())
                ? key
                : new YamlScalar(key.span(), name, key.style(), YamlScalar.Kind.STRING, name);
        return new YamlEntry(meant, value, entry.valueSpan(), entry.merged());
    }

    private static @Nullable Stranger stranger(String key, YamlMapping mapping, ObjectType type) {
        if (type.body().strangers().isEmpty()) {
            return null;
        }
        Stranger stranger = type.body().strangers().get(key);
        Stranger found = stranger == null ? type.body().strangers().get("*") : stranger;
        boolean applies = found != null
                && (found.whenNull().isEmpty()
                        || mapping.get(found.whenNull())
                                .map(value -> value instanceof YamlScalar scalar && scalar.isNull())
                                .orElse(false));
        return applies ? found : null;
    }

    private static @Nullable Field meant(
            String key, ObjectType type, Set<String> present, @Nullable Stranger stranger) {
        for (Field field : type.fields()) {
            if (field.aliases().contains(key)) {
                return field;
            }
        }
        if (stranger != null) {
            return null;
        }
        Field sameWord = inAnyCase(key, type);
        if (sameWord != null) {
            return sameWord;
        }
        List<String> absent = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Field field : type.fields()) {
            all.add(field.name());
            if (!present.contains(field.name())) {
                absent.add(field.name());
            }
        }
        return Closest.to(key, absent)
                .or(() -> Closest.to(key, all))
                .map(type::field)
                .orElse(null);
    }

    private static @Nullable Field inAnyCase(String key, ObjectType type) {
        for (Field field : type.fields()) {
            if (field.name().equalsIgnoreCase(key)) {
                return field;
            }
        }
        return null;
    }

    private YamlNode value(Place child, Field field, ObjectType type, Codes codes) {
        YamlNode node = child.node();
        if (node == null || (child.isNothing() && !Walk.isNullable(field.type()))) {
            missingValue(child, field, type, codes);
            return node == null
                    ? new YamlScalar(child.value(), "", YamlScalar.Style.PLAIN, YamlScalar.Kind.NULL, "null")
                    : node;
        }
        RuleRef required = required(field, codes);
        if (isEmpty(node)) {
            if (required != null && !field.mayBeEmpty()) {
                walk.report(new MissingField(required, child, field, type));
                return node;
            }
            if (field.empty() != null) {
                walk.report(new EmptyValue(field.empty(), child, field));
                return node;
            }
            if (field.mayBeEmpty() && node instanceof YamlScalar && walk.reader == Walk.Reader.GO) {
                return node;
            }
        }
        if (isLeftOut(node, field.type())) {
            return node;
        }
        return walk.value(
                child, field.type(), new Walk.Facts(field.inside().over(codes), field.wrong(), field.value()));
    }

    /** For Go an empty text is the same as none, so there is no name that could be wrong; but it is no time either. */
    private boolean isLeftOut(YamlNode node, Type type) {
        return walk.reader == Walk.Reader.GO
                && type instanceof Type.StringType text
                && text.grammar() != null
                && text.grammar() != Grammar.DATE_TIME
                && isEmpty(node);
    }

    private static boolean isEmpty(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar.isString() && scalar.text().isEmpty();
            case YamlMapping mapping -> mapping.isEmpty();
            case YamlSequence sequence -> sequence.items().isEmpty();
        };
    }

    private void missing(Place place, ObjectType type, Codes codes, Set<String> present) {
        for (Field field : type.fields()) {
            // Most fields may be missing, and most objects lack most of them.
            if (!field.traits().implied() && required(field, codes) == null) {
                continue;
            }
            boolean stoodIn = field.unless() != null && present.contains(field.unless());
            if (!present.contains(field.name()) && !stoodIn && !isTooDeep(place, field, type)) {
                missingValue(place.get(field.name()), field, type, codes);
            }
        }
    }

    /** Whether the field stands one level too deep, where it has been reported as a stranger. */
    private static boolean isTooDeep(Place place, Field field, ObjectType type) {
        for (Place child : place.entries()) {
            Field own = type.field(child.name());
            Stranger stranger = own != null && own.type() instanceof ObjectType inner
                    ? inner.body().strangers().get(field.name())
                    : null;
            if (stranger != null
                    && stranger.rule() != null
                    && child.get(field.name()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A field that is absent or null: the two are the same for Kubernetes. */
    private void missingValue(Place child, Field field, ObjectType type, Codes codes) {
        RuleRef required = required(field, codes);
        // A patch takes away what it writes null for.
        boolean takenAway = walk.isPartial() && child.isPresent();
        if (!walk.isWhole() && !takenAway) {
            return;
        }
        if (required != null) {
            walk.report(new MissingField(required, child, field, type));
        } else if (field.traits().implied() && field.type() instanceof ObjectType object) {
            walk.absentObject(child, object, field.inside().over(codes));
        }
    }

    private static @Nullable RuleRef required(Field field, Codes codes) {
        return Field.BY_CONTEXT.equals(field.required()) ? codes.required() : field.required();
    }
}
