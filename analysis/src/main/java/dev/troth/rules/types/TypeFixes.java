package dev.troth.rules.types;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Edits;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.schema.Field;
import dev.troth.schema.Mismatch;
import dev.troth.schema.Names;
import dev.troth.schema.ObjectType;
import dev.troth.schema.Type;
import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to write instead of a mismatch, as edits. */
final class TypeFixes {

    private final SourceText source;
    private final Edits edits;

    TypeFixes(SourceText source) {
        this.source = source;
        this.edits = new Edits(source);
    }

    @Nullable
    Fix of(Mismatch mismatch) {
        Place place = mismatch.place();
        return switch (mismatch) {
            case Mismatch.UnknownField unknown -> unknown(unknown);
            case Mismatch.WrongCase wrong -> wrongCase(wrong);
            case Mismatch.MissingField missing -> missing(missing);
            // What a scenario says without it is something else.
            case Mismatch.EmptyValue empty ->
                empty.rule().code().startsWith("scenario-")
                        ? null
                        : Fix.of(FixSafety.REVIEW, "Remove `" + place.name() + "`", edits.remove(place));
            case Mismatch.WrongType wrong -> wrongType(wrong);
            case Mismatch.NotOneOf notOneOf -> notOneOf(notOneOf);
            case Mismatch.Malformed malformed -> malformed(malformed);
            case Mismatch.OutOfRange range -> range(range);
            case Mismatch.EmptyItem ignored -> Fix.of(FixSafety.REVIEW, "Remove the empty item", edits.remove(place));
            case Mismatch.DuplicateItem ignored -> Fix.of(FixSafety.REVIEW, "Remove the item", edits.remove(place));
            case Mismatch.PatternMismatch ignored -> null;
            case Mismatch.WrongLength ignored -> null;
            case Mismatch.BrokenCondition ignored -> null;
        };
    }

    /** Where the field is there already in its own case, a person has to say which of the two is meant. */
    private @Nullable Fix wrongCase(Mismatch.WrongCase wrong) {
        Place parent = wrong.place().parent();
        return parent != null && parent.get(wrong.field()).isPresent()
                ? null
                : Fix.of(FixSafety.SAFE, "Write `" + wrong.field() + "`", edits.rename(wrong.place(), wrong.field()));
    }

    /** A slip of the pen is safe to mend; an alias or another thing altogether is for a person to look at. */
    private @Nullable Fix unknown(Mismatch.UnknownField unknown) {
        Place place = unknown.place();
        if (unknown.rule().code().equals("yaml-09")) {
            String quoted = Edits.quoted(source.text(unknown.span()));
            return Fix.of(FixSafety.REVIEW, "Write the key in quotes", edits.rename(place, quoted));
        }
        String meant = unknown.meant();
        if (meant != null && unknown.renamed()) {
            Field field = unknown.in().field(meant);
            boolean slip = field != null && !field.aliases().contains(place.name());
            return Fix.of(
                    slip ? FixSafety.SAFE : FixSafety.REVIEW, "Write `" + meant + "`", edits.rename(place, meant));
        }
        if (Indentation.isWrong(unknown)) {
            return Indentation.fix(unknown, source);
        }
        if (!ScenarioStrangers.mayGo(unknown)) {
            return ScenarioStrangers.fix(unknown, edits, source);
        }
        return unknown.put() == null
                ? Fix.of(FixSafety.REVIEW, "Remove `" + place.name() + "`", edits.remove(place))
                : null;
    }

    private @Nullable Fix missing(Mismatch.MissingField missing) {
        Place parent = missing.place().parent();
        if (missing.rule().code().equals("container-01")
                && parent != null
                && missing.place().isAbsent()) {
            return named(parent);
        }
        boolean one = missing.field().type() instanceof Type.StringType text
                && text.oneOf().size() == 1;
        if (!one
                || parent == null
                || !missing.place().isAbsent()
                || !(missing.field().type() instanceof Type.StringType text)) {
            return null;
        }
        String line = missing.field().name() + ": " + text.oneOf().getFirst();
        return Fix.of(FixSafety.SAFE, "Add `" + line + "`", edits.append(parent, line));
    }

    /** A container is named after its image. */
    private @Nullable Fix named(Place container) {
        String image = container.get("image").stringOrEmpty();
        String last = image.substring(image.lastIndexOf('/') + 1);
        int end = last.indexOf('@') >= 0 ? last.indexOf('@') : last.length();
        String name = last.substring(0, last.indexOf(':') >= 0 ? Math.min(end, last.indexOf(':')) : end);
        return Names.dnsLabel(name).isPresent()
                ? null
                : Fix.of(
                        FixSafety.REVIEW,
                        "Call it `" + name + "`",
                        edits.append(container, "name: " + Edits.scalar(name)));
    }

    private @Nullable Fix wrongType(Mismatch.WrongType wrong) {
        Place place = wrong.place();
        return switch (wrong.mistake()) {
            case BOOLEAN_FOR_STRING, NUMBER_FOR_STRING -> quote(place, wrong.expected());
            case QUOTED -> unquote(place, wrong.expected());
            case ITEM_FOR_LIST -> wrapItem(place);
            case VALUE_FOR_LIST ->
                isOneLine(place)
                        ? Fix.of(FixSafety.REVIEW, "Make it a list", edits.replace(place, "[" + flowValue(place) + "]"))
                        : null;
            case NAME_FOR_OBJECT ->
                isOneLine(place)
                        ? Fix.of(
                                hasOnlyName(wrong.expected()),
                                "Write `name:`",
                                edits.replace(place, "{name: " + flowValue(place) + "}"))
                        : null;
            case PAIRS_FOR_LIST -> pairs(place);
            case FRACTION, OTHER -> null;
        };
    }

    private @Nullable Fix quote(Place place, Type expected) {
        boolean enough = Quotes.suffice(expected, source.text(place.value()));
        return !enough || place.isMerged() || !isOneLine(place)
                ? null
                : Fix.of(FixSafety.SAFE, "Put it in quotes", edits.quote(place));
    }

    private @Nullable Fix unquote(Place place, Type expected) {
        String text = place.stringOrEmpty().strip();
        String plain = expected instanceof Type.BooleanType ? text.toLowerCase(Locale.ROOT) : text;
        return Fix.of(FixSafety.SAFE, "Remove the quotes", edits.replace(place, plain));
    }

    private static FixSafety hasOnlyName(Type type) {
        return type instanceof ObjectType object && object.fields().size() == 1 ? FixSafety.SAFE : FixSafety.REVIEW;
    }

    private boolean isOneLine(Place place) {
        return place.node() instanceof YamlScalar scalar
                && (scalar.style() == YamlScalar.Style.PLAIN
                        || scalar.style() == YamlScalar.Style.SINGLE_QUOTED
                        || scalar.style() == YamlScalar.Style.DOUBLE_QUOTED)
                && source.text(place.value()).equals(source.text(scalar.span()))
                && source.text(scalar.span()).indexOf('\n') < 0;
    }

    /** In brackets and braces a comma, bracket or brace of a plain scalar would mean something else. */
    private String flowValue(Place place) {
        String text = source.text(place.value());
        boolean plain = place.node() instanceof YamlScalar scalar && scalar.isPlain();
        boolean clear = text.chars().noneMatch(c -> ",[]{}#:".indexOf(c) >= 0);
        return !plain || clear ? text : Edits.quoted(text);
    }

    /** A dash in front of a block mapping; brackets round a flow mapping. */
    private @Nullable Fix wrapItem(Place place) {
        if (!(place.node() instanceof YamlMapping mapping)
                || place.isMerged()
                || !place.value().equals(mapping.span())) {
            return null;
        }
        List<Edit> changes = new ArrayList<>();
        if (mapping.flow()) {
            changes.add(new Edit(Span.at(mapping.span().start()), "["));
            changes.add(new Edit(Span.at(mapping.span().end()), "]"));
        } else {
            // One edit of whole lines, so that nothing else is written between them at the old depth.
            int first = source.position(mapping.span().start()).line();
            int last = source.position(mapping.span().end()).line();
            Span lines = new Span(
                    mapping.span().start(),
                    source.lineStart(last) + source.line(last).length());
            StringBuilder item = new StringBuilder("- ");
            int from = lines.start();
            for (int line = first + 1; line <= last; line++) {
                item.append(source.text(new Span(from, source.lineStart(line))))
                        .append(source.line(line).isBlank() ? "" : "  ");
                from = source.lineStart(line);
            }
            changes.add(new Edit(
                    lines, item.append(source.text(new Span(from, lines.end()))).toString()));
        }
        return Fix.of(FixSafety.SAFE, "Make it a list", changes);
    }

    private @Nullable Fix pairs(Place place) {
        if (!(place.node() instanceof YamlMapping mapping)
                || place.isMerged()
                || mapping.flow()
                || !place.value().equals(mapping.span())
                || !mapping.entries().stream().allMatch(TypeFixes::isPair)) {
            return null;
        }
        String indent = " ".repeat(source.position(mapping.span().start()).column());
        StringBuilder items = new StringBuilder();
        for (YamlEntry entry : mapping.entries()) {
            YamlScalar value = (YamlScalar) entry.value();
            items.append(items.isEmpty() ? "" : "\n" + indent)
                    .append("- name: ")
                    .append(source.text(entry.key().span()))
                    .append('\n')
                    .append(indent)
                    .append("  value: ")
                    .append(value.isString() ? source.text(value.span()) : Edits.quoted(value.text()));
        }
        return Fix.of(
                FixSafety.REVIEW,
                "Write a list of names and values",
                List.of(new Edit(mapping.span(), items.toString())));
    }

    private static boolean isPair(YamlEntry entry) {
        return !entry.merged()
                && entry.value() instanceof YamlScalar value
                && !value.isNull()
                && value.style() != YamlScalar.Style.LITERAL
                && value.style() != YamlScalar.Style.FOLDED;
    }

    private @Nullable Fix notOneOf(Mismatch.NotOneOf notOneOf) {
        String nearest = notOneOf.nearest() == null && notOneOf.allowed().size() == 1
                ? notOneOf.allowed().getFirst()
                : notOneOf.nearest();
        if (nearest == null || nearest.isEmpty() || !isOneLine(notOneOf.place())) {
            return null;
        }
        boolean caseOnly = nearest.equalsIgnoreCase(notOneOf.place().stringOrEmpty());
        String text = notOneOf.place().string().isPresent() ? word(nearest) : nearest;
        return Fix.of(
                caseOnly ? FixSafety.SAFE : FixSafety.REVIEW,
                "Write `" + nearest + "`",
                edits.replace(notOneOf.place(), text));
    }

    /** Allowed values are words and need no quotes, except those that YAML would take for something else. */
    private static String word(String text) {
        return text.length() > 5 && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-./".indexOf(c) >= 0)
                ? text
                : Edits.scalar(text);
    }

    private @Nullable Fix malformed(Mismatch.Malformed malformed) {
        String better = malformed.flaw().better();
        if (better == null || (!malformed.atKey() && !isOneLine(malformed.place()))) {
            return null;
        }
        List<Edit> changes = malformed.atKey()
                ? edits.rename(malformed.place(), Edits.scalar(better))
                : edits.replace(malformed.place(), Edits.scalar(better));
        return Fix.of(FixSafety.REVIEW, "Write `" + better + "`", changes);
    }

    /** The mode 644 was meant to be octal. */
    private @Nullable Fix range(Mismatch.OutOfRange range) {
        String text = source.text(range.place().value());
        boolean octal = range.rule().code().equals("volume-13")
                && text.length() == 3
                && text.chars().allMatch(c -> c >= '0' && c <= '7');
        return octal ? Fix.of(FixSafety.SAFE, "Write `0" + text + "`", edits.replace(range.place(), "0" + text)) : null;
    }
}
