package dev.troth.schema;

import dev.troth.schema.Mismatch.Malformed;
import dev.troth.schema.Mismatch.Mistake;
import dev.troth.schema.Mismatch.NotOneOf;
import dev.troth.schema.Mismatch.OutOfRange;
import dev.troth.schema.Mismatch.PatternMismatch;
import dev.troth.schema.Type.StringType;
import dev.troth.schema.Walk.Facts;
import dev.troth.yaml.Ascii;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a scalar with the type of a scalar. */
final class ScalarWalk {

    private static final String DURATION = "numbers with the units `h`, `m`, `s`, `ms`";

    private final Walk walk;

    ScalarWalk(Walk walk) {
        this.walk = walk;
    }

    void check(Place place, YamlScalar scalar, Type type, Facts facts) {
        if (scalar.kind() == YamlScalar.Kind.NOT_JSON) {
            return; // Reported when the text is read; Kubernetes cannot read the file at all.
        }
        switch (type) {
            case StringType string -> string(place, scalar, string, facts);
            case Type.NumberType number -> number(place, scalar, number, facts);
            case Type.BooleanType ignored -> bool(place, scalar, type, facts);
            case Type.IntOrStringType either -> intOrString(place, scalar, either, facts);
            case Type.QuantityType quantity -> quantity(place, scalar, quantity, facts);
            case Type.DurationType duration -> duration(place, scalar, duration, facts);
            default -> throw new IllegalArgumentException("no scalar: " + type);
        }
    }

    private void string(Place place, YamlScalar scalar, StringType type, Facts facts) {
        if (isText(place, scalar, type, facts)) {
            text(place, scalar.text(), type, facts);
        }
    }

    /** Reports what is no text. */
    private boolean isText(Place place, YamlScalar scalar, Type type, Facts facts) {
        switch (scalar.kind()) {
            case BOOLEAN -> walk.wrongType(place, type, Mistake.BOOLEAN_FOR_STRING, own(facts, Walk.BOOLEAN));
            case INTEGER, NUMBER -> walk.wrongType(place, type, Mistake.NUMBER_FOR_STRING, own(facts, Walk.NUMBER));
            case NULL, NOT_JSON -> walk.wrongType(place, type, Mistake.OTHER, facts.wrongRule());
            case STRING -> {
                return true;
            }
        }
        return false;
    }

    private void text(Place place, String text, StringType type, Facts facts) {
        if (!type.oneOf().isEmpty() && !type.oneOf().contains(text)) {
            List<String> words =
                    type.oneOf().stream().filter(word -> !word.isEmpty()).toList();
            walk.report(new NotOneOf(facts.valueRule(), place, words, nearest(text, words)));
            return;
        }
        walk.length(
                place, text.codePointCount(0, text.length()), type.minLength(), type.maxLength(), "characters", facts);
        Grammar grammar = type.grammar();
        if (grammar != null) {
            malformed(place, text, grammar.description(), grammar.flaw(text), facts);
        }
        if (type.format() != null) {
            malformed(place, text, "the format `" + type.format() + "`", Formats.flaw(type.format(), text), facts);
        }
        if (type.pattern() != null && !walk.patterns.finds(type.pattern(), text)) {
            walk.report(new PatternMismatch(facts.valueRule(), place, type.pattern()));
        }
    }

    private void malformed(Place place, String text, String grammar, Optional<Flaw> flaw, Facts facts) {
        flaw.ifPresent(why -> walk.report(new Malformed(facts.valueRule(), place, text, grammar, why, false)));
    }

    static @Nullable String nearest(String text, Iterable<String> allowed) {
        for (String candidate : allowed) {
            if (candidate.equalsIgnoreCase(text.strip())) {
                return candidate;
            }
        }
        return Closest.to(text, allowed).orElse(null);
    }

    private void number(Place place, YamlScalar scalar, Type.NumberType type, Facts facts) {
        boolean number = scalar.kind() == YamlScalar.Kind.INTEGER || scalar.kind() == YamlScalar.Kind.NUMBER;
        if (!number) {
            boolean quoted = scalar.isString() && isNumber(scalar.text().strip(), type.whole());
            walk.wrongType(
                    place,
                    type,
                    quoted ? Mistake.QUOTED : Mistake.OTHER,
                    quoted ? own(facts, Walk.QUOTED) : facts.wrongRule());
        } else if (type.whole() && !isWhole(scalar.json())) {
            walk.wrongType(place, type, Mistake.FRACTION, facts.wrongRule());
        } else {
            range(place, scalar, type.range(), facts);
        }
    }

    private void range(Place place, YamlScalar scalar, NumberRange range, Facts facts) {
        if (range.isLimited() && !range.has(new JsonNumber(scalar.json()), scalar.kind() == YamlScalar.Kind.INTEGER)) {
            walk.report(new OutOfRange(facts.valueRule(), place, range.words()));
        }
    }

    private static boolean isWhole(String json) {
        return json.indexOf('.') < 0 && json.indexOf('e') < 0 && json.indexOf('E') < 0;
    }

    private static boolean isNumber(String text, boolean whole) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean digits = false;
        boolean point = whole;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Ascii.isDigit(c)) {
                digits = true;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return false;
            }
        }
        return digits;
    }

    private void bool(Place place, YamlScalar scalar, Type type, Facts facts) {
        if (scalar.kind() != YamlScalar.Kind.BOOLEAN) {
            String text = scalar.text().strip().toLowerCase(Locale.ROOT);
            boolean quoted = scalar.isString() && (text.equals("true") || text.equals("false"));
            walk.wrongType(
                    place,
                    type,
                    quoted ? Mistake.QUOTED : Mistake.OTHER,
                    quoted ? own(facts, Walk.QUOTED) : facts.wrongRule());
        }
    }

    private void intOrString(Place place, YamlScalar scalar, Type.IntOrStringType type, Facts facts) {
        if (scalar.isString()) {
            text(place, scalar.text(), type.text(), facts);
        } else if (scalar.kind() == YamlScalar.Kind.INTEGER) {
            range(place, scalar, type.range(), facts);
        } else {
            boolean fraction = scalar.kind() == YamlScalar.Kind.NUMBER;
            walk.wrongType(place, type, fraction ? Mistake.FRACTION : Mistake.OTHER, facts.wrongRule());
        }
    }

    private void quantity(Place place, YamlScalar scalar, Type.QuantityType type, Facts facts) {
        if (scalar.kind() == YamlScalar.Kind.BOOLEAN || scalar.isNull()) {
            walk.wrongType(place, type, Mistake.OTHER, facts.wrongRule());
            return;
        }
        Optional<Quantity> quantity = Quantity.parse(scalar.json());
        if (quantity.isEmpty()) {
            malformed(
                    place,
                    scalar.text(),
                    "a number with a unit such as `128Mi` or `100m`",
                    Quantity.flaw(scalar.json()),
                    facts);
        } else if (type.notNegative() && quantity.get().isNegative()) {
            walk.report(new OutOfRange(facts.valueRule(), place, "0 or more"));
        }
    }

    private void duration(Place place, YamlScalar scalar, Type.DurationType type, Facts facts) {
        if (!isText(place, scalar, type, facts) || type.ofScenario()) {
            return;
        }
        Optional<Duration> duration = GoDuration.parse(scalar.text());
        Duration least = type.least();
        if (duration.isEmpty()) {
            malformed(place, scalar.text(), DURATION, GoDuration.flaw(scalar.text()), facts);
        } else if (least != null && duration.get().compareTo(least) < 0) {
            walk.report(new OutOfRange(facts.valueRule(), place, "at least `" + GoDuration.format(least) + "`"));
        }
    }

    /** The rule that YAML has for such a mistake, unless the field has its own; a user's schema has one rule for all. */
    private RuleRef own(Facts facts, String code) {
        return facts.wrong() != null || walk.reader == Walk.Reader.STRUCTURAL ? facts.wrongRule() : RuleRef.of(code);
    }
}
