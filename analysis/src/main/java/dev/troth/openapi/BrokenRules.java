package dev.troth.openapi;

import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries the rules of a schema ({@code x-kubernetes-validations}) on a new object that agrees with the rest of the schema
 * ({@code pkg/apiserver/schema/cel/validation.go}, {@code Validate}): each on every value of its node that is there and not
 * null, after defaults.
 */
public final class BrokenRules {

    /** More rules than this are not tried on one object: an editor waits for the answer. */
    private static final int MOST_TRIALS = 2_000;

    /**
     * A rule that is broken.
     *
     * @param place the value that breaks it, or the part of it that the rule's {@code fieldPath} names
     * @param why in the words of the rule's author, where there are any
     */
    public record Broken(Place place, String why) {}

    private final CelCompiler cel;
    private final List<Broken> broken = new ArrayList<>();
    private int trials;

    private BrokenRules(CelCompiler cel) {
        this.cel = cel;
    }

    /** All broken rules, a value's own before those of its parts. */
    public static List<Broken> of(Place schema, Place object, CelCompiler cel) {
        BrokenRules rules = new BrokenRules(cel);
        if (schema.isMapping() && object.isMapping()) {
            rules.visit(SchemaNode.root(schema), object, object, false);
        }
        return List.copyOf(rules.broken);
    }

    /**
     * @param value what is tried
     * @param written where to tell
     * @param byDefault whether the value comes from the schema, so that no part of it is written in the request
     */
    private void visit(SchemaNode node, Place value, Place written, boolean byDefault) {
        if (value.isNothing()) {
            return;
        }
        for (Place rule : node.get("x-kubernetes-validations").items()) {
            tryOn(node, rule, value, written);
        }
        for (Defaults.Part part : Defaults.parts(node, value)) {
            Place place = part.place();
            boolean own = node.isObject() && SchemaNode.META_FIELDS.contains(place.name());
            boolean dropped = node.isRoot() && place.name().equals("status");
            if (!own && !dropped) {
                visit(part.node(), place, byDefault ? written : part.written(), byDefault || part.isByDefault());
            }
        }
    }

    private void tryOn(SchemaNode node, Place rule, Place value, Place written) {
        String text = rule.get("rule").stringOrEmpty();
        if (text.isBlank() || trials++ >= MOST_TRIALS) {
            return;
        }
        CelCompiler.Rule expressions = new CelCompiler.Rule(
                text,
                rule.get("messageExpression").stringOrEmpty(),
                rule.get("optionalOldSelf").isTrue());
        cel.broken(node, expressions, value)
                .ifPresent(how -> broken.add(
                        new Broken(at(node, rule.get("fieldPath").stringOrEmpty(), written), why(rule, text, how))));
    }

    private static String why(Place rule, String text, CelCompiler.Broken how) {
        String message = rule.get("message").stringOrEmpty().strip();
        if (!how.failure().isEmpty()) {
            return "the rule `" + text.strip() + "` cannot be worked out, because " + how.failure();
        }
        if (!how.message().isEmpty()) {
            return how.message();
        }
        return message.isEmpty() ? "`" + text.strip() + "` must be true" : message;
    }

    /** Down the fields that a path names, as far as they have names of their own. */
    private static Place at(SchemaNode node, String path, Place written) {
        Optional<SchemaNode> target = path.isEmpty() ? Optional.empty() : FieldPath.resolve(node, path, true);
        List<String> names = new ArrayList<>();
        for (SchemaNode each = target.orElse(node); each != null && each != node; each = each.parent()) {
            if (each.step() == Step.PROPERTY) {
                names.add(0, each.place().name());
            } else {
                names.clear();
            }
        }
        Place place = written;
        for (String name : names) {
            place = place.get(name);
        }
        return place;
    }
}
