package dev.troth.schema;

import dev.troth.schema.Mismatch.EmptyItem;
import dev.troth.schema.Mismatch.Malformed;
import dev.troth.schema.Mismatch.Mistake;
import dev.troth.schema.Mismatch.WrongLength;
import dev.troth.schema.Mismatch.WrongType;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlItem;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a value with its type and reports all that does not agree.
 *
 * <p>Nulls are nothing, as they are for Kubernetes; only in a list of objects is a null a mistake. Where an unknown key
 * surely means a field, its value is checked as that field, so that one misspelt key is one mismatch.
 */
public final class Walk {

    /** Rule for a YAML 1.1 boolean where a text is wanted. */
    static final String BOOLEAN = "yaml-02";

    /** Rule for a number where a text is wanted. */
    static final String NUMBER = "yaml-03";

    /** Rule for an empty item in a list of objects. */
    static final String EMPTY_ITEM = "yaml-05";

    /** Rule for quotes round a number or boolean. */
    static final String QUOTED = "yaml-06";

    /** Rule for a key that YAML 1.1 takes for something else than a text. */
    static final RuleRef KEY_NOT_STRING = RuleRef.of("yaml-09");

    /** Rule for a field that a type does not have, where nothing nearer names one. */
    static final RuleRef UNKNOWN_FIELD = RuleRef.of("schema-07");

    /** Rule for a value of the wrong type, where nothing nearer names one. */
    static final RuleRef WRONG_TYPE = RuleRef.of("schema-08");

    /** Who reads the value: that decides about nulls and about the codes of wrong scalars. */
    enum Reader {
        /** Go's decoder, for Kubernetes' and Kratix' own types. */
        GO,
        /** The structural schema of a CustomResourceDefinition, for requests. */
        STRUCTURAL
    }

    final Reader reader;
    final PatternMatcher patterns;
    private final boolean whole;
    private final boolean patch;
    /** How many lists are around what is looked at. */
    private int lists;

    private final List<Mismatch> mismatches = new ArrayList<>();
    private final ScalarWalk scalars;
    private final ObjectWalk objects;

    Walk(Reader reader, PatternMatcher patterns, boolean whole) {
        this(reader, patterns, whole, false);
    }

    /** @param patch whether what is looked at is no whole object but a JSON merge patch (RFC 7396) of one */
    Walk(Reader reader, PatternMatcher patterns, boolean whole, boolean patch) {
        this.reader = reader;
        this.patterns = patterns;
        this.whole = whole;
        this.patch = patch;
        this.scalars = new ScalarWalk(this);
        this.objects = new ObjectWalk(this);
    }

    /** Compares a document with one of our types. What is missing is not reported when the document could not be read to its end. */
    public static Checked check(YamlDocument document, ObjectType type) {
        return check(Place.of(document), type, document.whole());
    }

    /** Compares the value of a place. {@code whole}: whether all of it could be read. */
    public static Checked check(Place place, ObjectType type, boolean whole) {
        return new Walk(Reader.GO, PatternMatcher.UNCHECKED, whole).run(place, type, Codes.UNSAID);
    }

    /** Compares a JSON merge patch of an object with the object's type: what it does not speak of is not missing. */
    public static Checked checkPatch(Place patch, ObjectType type, boolean whole) {
        return new Walk(Reader.GO, PatternMatcher.UNCHECKED, whole, true).run(patch, type, Codes.UNSAID);
    }

    Checked run(Place place, Type type, Codes codes) {
        YamlNode canonical = place.isNothing() ? place.node() : value(place, type, new Facts(codes, null, null));
        Set<List<Object>> seen = new HashSet<>();
        List<Mismatch> once = new ArrayList<>(mismatches.size());
        for (Mismatch mismatch : mismatches) {
            // What an anchor holds is visited for each alias.
            if (seen.add(List.of(
                    mismatch.getClass(),
                    mismatch.rule(),
                    mismatch.span(),
                    mismatch.place().name()))) {
                once.add(mismatch);
            }
        }
        once.sort(
                (one, other) -> Integer.compare(one.span().start(), other.span().start()));
        return new Checked(canonical, once);
    }

    /**
     * What is known about a value beside its type.
     *
     * @param codes what holds here and below
     * @param wrong the field's own rule for wrong types
     * @param value the field's own rule for bad values
     */
    record Facts(
            Codes codes, @Nullable RuleRef wrong, @Nullable RuleRef value) {

        /** The rule for a wrong type that has no name of its own. */
        RuleRef wrongRule() {
            RuleRef rule = wrong == null ? codes.wrong() : wrong;
            return rule == null ? WRONG_TYPE : rule;
        }

        RuleRef valueRule() {
            RuleRef rule = value == null ? codes.value() : value;
            return rule == null ? wrongRule() : rule;
        }
    }

    void report(Mismatch mismatch) {
        mismatches.add(mismatch);
    }

    /** By identity: what needed nothing is handed back as it came, and comparing whole trees would cost more than they do. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isChanged(Object checked, Object before) {
        return checked != before;
    }

    /** Whether what is not written is missing. */
    boolean isWhole() {
        return whole && !isPartial();
    }

    /** Whether more may be there than is written: in a patch, but not in its lists, which replace all that was there. */
    boolean isPartial() {
        return patch && lists == 0;
    }

    int count() {
        return mismatches.size();
    }

    /** Checks a value that is there and not null; returns what belongs into the canonical tree. */
    YamlNode value(Place place, Type type, Facts facts) {
        YamlNode node = present(place);
        return switch (type) {
            case Type.AnyType ignored -> node;
            case ObjectType object -> object(place, node, object, facts);
            case Type.MapType map -> map(place, node, map, facts);
            case Type.ListType list -> list(place, node, list, facts);
            case Type.EitherType either -> either(place, node, either, facts);
            case Type.RestrictedType restricted -> new ConditionWalk(this).check(place, node, restricted, facts);
            case Type.StringType ignored -> scalar(place, node, type, facts);
            case Type.NumberType ignored -> scalar(place, node, type, facts);
            case Type.BooleanType ignored -> scalar(place, node, type, facts);
            case Type.IntOrStringType ignored -> scalar(place, node, type, facts);
            case Type.QuantityType ignored -> scalar(place, node, type, facts);
            case Type.DurationType ignored -> scalar(place, node, type, facts);
        };
    }

    private YamlNode object(Place place, YamlNode node, ObjectType type, Facts facts) {
        if (node instanceof YamlMapping mapping) {
            return objects.check(place, mapping, type, facts.codes());
        }
        boolean name = node instanceof YamlScalar scalar
                && scalar.isString()
                && !scalar.text().isBlank()
                && type.field("name") != null;
        wrongType(place, type, name ? Mistake.NAME_FOR_OBJECT : Mistake.OTHER, facts.wrongRule());
        return node;
    }

    /** An absent object whose absence means that it is empty. */
    void absentObject(Place place, ObjectType type, Codes codes) {
        objects.checkAbsent(place, type, codes);
    }

    private YamlNode map(Place place, YamlNode node, Type.MapType type, Facts facts) {
        if (!(node instanceof YamlMapping mapping)) {
            wrongType(place, type, Mistake.OTHER, facts.wrongRule());
            return node;
        }
        entries(place, mapping, type.minEntries(), type.maxEntries(), facts);
        List<YamlEntry> entries = new ArrayList<>(mapping.entries().size());
        boolean changed = false;
        for (YamlEntry entry : mapping.entries()) {
            Place child = place.child(entry);
            Grammar keys = type.keys();
            if (keys != null) {
                keys.flaw(entry.name())
                        .ifPresent(flaw -> report(
                                new Malformed(facts.valueRule(), child, entry.name(), keys.description(), flaw, true)));
            }
            YamlNode checked = child.isNothing() ? entry.value() : value(child, type.values(), facts);
            changed |= isChanged(checked, entry.value());
            entries.add(
                    isChanged(checked, entry.value())
                            ? new YamlEntry(entry.key(), checked, entry.valueSpan(), entry.merged())
                            : entry);
        }
        return changed ? new YamlMapping(mapping.span(), entries, mapping.flow()) : mapping;
    }

    private YamlNode list(Place place, YamlNode node, Type.ListType type, Facts facts) {
        if (!(node instanceof YamlSequence sequence)) {
            return noList(place, node, type, facts);
        }
        length(place, sequence.items().size(), type.minItems(), type.maxItems(), "items", facts);
        List<YamlItem> items = new ArrayList<>(sequence.items().size());
        boolean changed = false;
        lists++;
        for (Place child : place.items()) {
            YamlItem item = sequence.items().get(child.index());
            YamlNode checked = child.isNothing() && !isNullable(type.items())
                    ? emptyItem(child, item, type, facts)
                    : value(child, type.items(), facts);
            changed |= isChanged(checked, item.value());
            items.add(isChanged(checked, item.value()) ? new YamlItem(checked, item.span()) : item);
        }
        lists--;
        if (type.distinctBy() != null) {
            Duplicates.report(this, place, type.distinctBy(), facts);
        }
        return changed ? new YamlSequence(sequence.span(), items, sequence.flow()) : sequence;
    }

    private YamlNode emptyItem(Place place, YamlItem item, Type.ListType list, Facts facts) {
        if (reader == Reader.STRUCTURAL) {
            if (!(list.items() instanceof Type.AnyType)) {
                report(new EmptyItem(facts.wrongRule(), place));
            }
        } else if (list.items() instanceof Type.StringType text
                && text.grammar() != null
                && text.grammar().flaw("").isPresent()) {
            report(new EmptyItem(facts.valueRule(), place));
        } else if (isObject(list.items())) {
            // Kubernetes takes an empty alternative in `oneOf` and the like for one that everything fits.
            boolean harmless =
                    list.items() instanceof ObjectType object && object.name().equals("JSONSchemaProps");
            report(new EmptyItem(
                    harmless ? new RuleRef(EMPTY_ITEM, RuleRef.Weight.WARNING) : RuleRef.of(EMPTY_ITEM), place));
        }
        return item.value();
    }

    static boolean isNullable(Type type) {
        return type instanceof Type.RestrictedType restricted && restricted.nullable();
    }

    private static boolean isObject(Type type) {
        return switch (type) {
            case ObjectType ignored -> true;
            case Type.MapType ignored -> true;
            case Type.EitherType either -> either.options().stream().anyMatch(Walk::isObject);
            default -> false;
        };
    }

    /** One item without its dash is taken for a list of one, so that other rules see what was meant. */
    private YamlNode noList(Place place, YamlNode node, Type.ListType type, Facts facts) {
        boolean isItem = node instanceof YamlMapping mapping
                && type.items() instanceof ObjectType item
                && mapping.entries().stream().anyMatch(entry -> item.field(entry.name()) != null);
        boolean isPairs = !isItem
                && node instanceof YamlMapping
                && type.items() instanceof ObjectType item
                && item.field("name") != null
                && item.field("value") != null;
        boolean isValue = node instanceof YamlScalar && !isObject(type.items());
        Mistake mistake = isItem
                ? Mistake.ITEM_FOR_LIST
                : isPairs ? Mistake.PAIRS_FOR_LIST : isValue ? Mistake.VALUE_FOR_LIST : Mistake.OTHER;
        wrongType(place, type, mistake, facts.wrongRule());
        return isItem ? new YamlSequence(node.span(), List.of(new YamlItem(node, node.span())), true) : node;
    }

    private YamlNode either(Place place, YamlNode node, Type.EitherType type, Facts facts) {
        for (Type option : type.options()) {
            if (Shapes.fits(node, option)) {
                return value(place, option, facts);
            }
        }
        if (!type.othersAllowed()) {
            wrongType(place, type, Mistake.OTHER, facts.wrongRule());
        }
        return node;
    }

    private YamlNode scalar(Place place, YamlNode node, Type type, Facts facts) {
        if (node instanceof YamlScalar scalar) {
            scalars.check(place, scalar, type, facts);
        } else {
            wrongType(place, type, Mistake.OTHER, facts.wrongRule());
        }
        return node;
    }

    void wrongType(Place place, Type expected, Mistake mistake, RuleRef rule) {
        report(new WrongType(rule, place, expected, mistake));
    }

    /** How many fields a mapping may have; what a patch adds to or takes from is not known. */
    void entries(Place place, YamlMapping mapping, int least, int most, Facts facts) {
        if (!isPartial()) {
            length(place, mapping.entries().size(), least, most, "fields", facts);
        }
    }

    void length(Place place, int is, int least, int most, String what, Facts facts) {
        if ((least >= 0 && is < least) || (most >= 0 && is > most)) {
            report(new WrongLength(facts.valueRule(), place, is, least, most, what));
        }
    }

    private static YamlNode present(Place place) {
        YamlNode node = place.node();
        if (node == null) {
            throw new IllegalArgumentException("nothing is written at " + place.path());
        }
        return node;
    }
}
