package dev.troth.rules.types;

import dev.troth.analysis.Text;
import dev.troth.scenariofile.ScenarioReader;
import dev.troth.scenariofile.Times;
import dev.troth.schema.Field;
import dev.troth.schema.ObjectType;
import dev.troth.schema.Type;
import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How places and values are called in messages. */
final class Words {

    /** Longer texts are cut: the editor underlines the rest. */
    private static final int LENGTH = 60;

    /** Objects with more fields than this are better looked up. */
    private static final int FIELDS = 12;

    private final SourceText source;

    Words(SourceText source) {
        this.source = source;
    }

    /** A place at the beginning of a sentence: {@code `image`}, {@code Item 2 of `args`}. */
    String subject(Place place) {
        String words = inSentence(place);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String inSentence(Place place) {
        Place parent = place.parent();
        if (parent == null) {
            return "the document";
        }
        return place.index() >= 0
                ? "item " + (place.index() + 1) + " of "
                        + (parent.parent() == null ? "the list" : "`" + parent.name() + "`")
                : code(place.name());
    }

    /** What a key stands in: {@code `spec`}, {@code item 1 of `containers`}, {@code the object}. */
    String owner(Place field) {
        Place parent = field.parent();
        return parent == null || parent.parent() == null ? "the " + kind(field) : inSentence(parent);
    }

    /** What the whole thing is: {@code Promise}. */
    static String kind(Place place) {
        Place root = place;
        Place owner = place.parent();
        for (Place parent = owner; parent != null; parent = parent.parent()) {
            if (ScenarioReader.isScenario(parent)) {
                // What stands deeper in it is a thing that it brings.
                return owner != null && parent.holdsValueOf(owner) ? ScenarioReader.KIND : kindOf(root);
            }
            root = parent.get("kind").string().isPresent()
                            && parent.get("apiVersion").string().isPresent()
                    ? parent
                    : root;
        }
        return kindOf(root);
    }

    private static String kindOf(Place root) {
        String kind = root.get("kind").stringOrEmpty();
        return kind.isEmpty() || kind.length() > LENGTH ? "object" : kind;
    }

    /** What a text must be that was written without quotes, and how to write it if quotes are all that it lacks. */
    String asText(Type expected, Place place) {
        if (Quotes.suffice(expected, text(place))) {
            return expected.noun() + ". Write `\"" + text(place) + "\"`";
        }
        if (expected instanceof Type.DurationType duration && duration.ofScenario()) {
            return Times.isBareNumber(text(place))
                    ? "a duration, which has a unit. Write `" + text(place) + "s` or `" + text(place) + "m`"
                    : expected.noun();
        }
        return expected instanceof Type.StringType text && !text.oneOf().isEmpty()
                ? anyOf(text.oneOf().stream().filter(word -> !word.isEmpty()).toList())
                : expected.noun();
    }

    /** What to write instead, unless it is so long that it says nothing. */
    String write(@Nullable String better) {
        return better == null || better.length() > LENGTH ? "" : " Write " + code(better) + ".";
    }

    /** What is written, in backticks. */
    String written(Place place) {
        return code(text(place));
    }

    String text(Place place) {
        String text = place.node() instanceof YamlScalar scalar && scalar.isString()
                ? scalar.text()
                : place.isPresent() ? source.text(place.value()) : "";
        return Text.brief(text);
    }

    /** What Kubernetes reads. */
    String json(Place place) {
        return place.node() instanceof YamlScalar scalar ? scalar.json() : "";
    }

    String code(String text) {
        String shown = Text.brief(text);
        return text.isEmpty() ? "an empty text" : shown.indexOf('`') < 0 ? "`" + shown + "`" : "\"" + shown + "\"";
    }

    String anyOf(List<String> words) {
        List<String> quoted = words.stream()
                .limit(FIELDS)
                .map(word -> word.isEmpty() ? "empty" : "`" + word + "`")
                .toList();
        return words.size() == 1
                ? quoted.getFirst()
                : words.size() > FIELDS ? "one of " + Text.allOf(quoted) + " …" : Text.anyOf(quoted);
    }

    String allOf(List<String> words) {
        return Text.allOf(words.stream().map(word -> "`" + word + "`").toList());
    }

    String didYouMean(@Nullable String word) {
        return word == null ? "" : " Did you mean `" + word + "`?";
    }

    /** What an object has, if that is not too much to say. */
    String known(ObjectType type) {
        List<String> names = type.fields().stream().map(Field::name).toList();
        return names.isEmpty() || names.size() > FIELDS ? "" : " It has only " + allOf(names) + ".";
    }

    String shape(Place place) {
        return switch (place.node()) {
            case null -> "nothing";
            case YamlMapping ignored -> "a mapping";
            case YamlSequence ignored -> "a list";
            case YamlScalar scalar ->
                switch (scalar.kind()) {
                    case NULL -> "nothing";
                    case BOOLEAN -> "a boolean";
                    case INTEGER, NUMBER, NOT_JSON -> "a number";
                    case STRING -> "a string";
                };
        };
    }
}
