package dev.troth.workspace.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import dev.troth.analysis.ObjectSchemas.Objection;
import dev.troth.analysis.Spelling;
import dev.troth.analysis.Text;
import dev.troth.promise.KubernetesObject;
import dev.troth.schema.Json;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says what a schema has against an object, in Troth's words and at its places.
 *
 * @param object what was looked at
 * @param schema the schema's file
 * @param siblings finds the schema that an error comes from
 */
record Sentences(KubernetesObject object, String schema, Function<SchemaLocation, JsonNode> siblings) {

    /** More values than this are no help. */
    private static final int SHOWN = 12;

    Objection about(Complaint complaint) {
        Place place = object.place();
        for (Object step : complaint.where()) {
            place = step(place, step);
        }
        Error error = complaint.error();
        String property = error.getProperty();
        if (property != null && complaint.wanted() == null) {
            switch (complaint.keyword()) {
                case "required" -> {
                    return missing(place, property);
                }
                case "additionalProperties", "unevaluatedProperties" -> {
                    return unknown(place, property, error);
                }
                default -> {}
            }
        }
        return new Objection(place, false, unwanted(place, complaint));
    }

    private static Place step(Place place, Object step) {
        if (step instanceof Integer index) {
            List<Place> items = place.items();
            return index < items.size() ? items.get(index) : place;
        }
        return place.get(step.toString());
    }

    private Objection missing(Place parent, String property) {
        return new Objection(
                parent.get(property),
                false,
                Text.fill(
                        "%s lacks `%s`, so a Destination refuses this %s. Add it, as `%s` wants.",
                        called(parent), property, kind(), schema));
    }

    private Objection unknown(Place parent, String property, Error error) {
        List<String> known = new ArrayList<>();
        JsonNode properties = siblings.apply(error.getSchemaLocation()).path("properties");
        properties.propertyNames().forEach(known::add);
        return new Objection(
                parent.get(property),
                true,
                Text.fill(
                        "`%s` is no field that `%s` knows here, so a Destination drops it or refuses this %s. Remove it%s",
                        property,
                        schema,
                        kind(),
                        Spelling.nearest(property, known)
                                .map(name -> ", or did you mean `" + name + "`?")
                                .orElse(".")));
    }

    private String unwanted(Place place, Complaint complaint) {
        String is = place.node() == null ? "is missing" : "is `" + Text.brief(Json.of(place.node())) + "`";
        String wants = complaint.wanted() != null ? complaint.wanted() : wanted(complaint);
        return Text.fill(
                "%s %s, so a Destination refuses this %s. `%s` wants %s.", called(place), is, kind(), schema, wants);
    }

    /** What is wanted instead, in words; the library's where there are none of Troth's own. */
    private String wanted(Complaint complaint) {
        Error error = complaint.error();
        JsonNode value = error.getSchemaNode();
        String limit = value == null ? "" : shown(value);
        return switch (complaint.keyword()) {
            case "type" -> Types.anyOf(Types.in(value));
            case "enum" -> anyOf(value);
            case "const" -> limit;
            case "pattern" -> "a match of `" + (value == null ? "" : value.asString()) + "`";
            case "format" -> "what is called `" + (value == null ? "" : value.asString()) + "`";
            case "minimum" -> (excludes(error, "exclusiveMinimum") ? "more than " : "at least ") + limit;
            case "maximum" -> (excludes(error, "exclusiveMaximum") ? "less than " : "at most ") + limit;
            case "exclusiveMinimum" -> "more than " + limit;
            case "exclusiveMaximum" -> "less than " + limit;
            case "multipleOf" -> "a multiple of " + limit;
            case "minLength" -> "at least " + count(limit, "character");
            case "maxLength" -> "at most " + count(limit, "character");
            case "minItems" -> "at least " + count(limit, "item");
            case "maxItems" -> "at most " + count(limit, "item");
            case "uniqueItems" -> "items that differ from each other";
            case "minProperties" -> "at least " + count(limit, "field");
            case "maxProperties" -> "at most " + count(limit, "field");
            case "oneOf" -> "exactly one of its forms to fit, and several do";
            case "not" -> "anything but this";
            default -> "something else: " + error.getMessage();
        };
    }

    /** Draft 4 says in a second keyword whether a limit is itself allowed. */
    private boolean excludes(Error error, String keyword) {
        return siblings.apply(error.getSchemaLocation()).path(keyword).asBoolean(false);
    }

    private static String anyOf(@Nullable JsonNode values) {
        List<String> shown = new ArrayList<>();
        if (values != null) {
            for (JsonNode value : values) {
                shown.add(shown(value));
            }
        }
        return shown.size() > SHOWN
                ? String.join(", ", shown.subList(0, SHOWN)) + " or one of " + (shown.size() - SHOWN) + " more"
                : Text.anyOf(shown);
    }

    private static String shown(JsonNode value) {
        return value.isString() ? "`" + Text.brief(value.stringValue()) + "`" : Text.brief(value.toString());
    }

    private static String count(String number, String what) {
        return number + " " + what + (number.equals("1") ? "" : "s");
    }

    /** By its key, an item by that of its list. */
    private String called(Place place) {
        Place list = place.parent();
        if (place.holdsValueOf(object.place())) {
            return "The " + kind();
        }
        if (place.index() >= 0 && list != null) {
            return "Item " + (place.index() + 1) + " of `" + list.name() + "`";
        }
        return "`" + place.name() + "`";
    }

    private String kind() {
        return object.kindText();
    }
}
