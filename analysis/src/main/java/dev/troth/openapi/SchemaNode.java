package dev.troth.openapi;

import dev.troth.schema.JsonNumber;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of a schema ({@code JSONSchemaProps} of {@code apiextensions.k8s.io/v1}).
 *
 * @param place a mapping, or nothing, which Kubernetes takes for an empty node
 * @param step how it hangs on its parent
 * @param parent the node that it is part of; null at the root
 */
public record SchemaNode(Place place, Step step, @Nullable SchemaNode parent) {

    /** Fields of every object that API machinery itself declares; a schema may speak of them or not. */
    public static final Set<String> META_FIELDS = Set.of("apiVersion", "kind", "metadata");

    /** The root of a schema. */
    public static SchemaNode root(Place place) {
        return new SchemaNode(place, Step.ROOT, null);
    }

    /** The value of a keyword, such as {@code minimum}; absent where it is not written. */
    public Place get(String keyword) {
        return place.get(keyword);
    }

    /** Whether a keyword has a value other than null. */
    public boolean has(String keyword) {
        return !get(keyword).isNothing();
    }

    /** The number that a keyword has; empty where none is written. */
    public Optional<JsonNumber> number(String keyword) {
        return get(keyword).scalar().flatMap(JsonNumber::of);
    }

    /** Whether a keyword is {@code true}. */
    public boolean is(String keyword) {
        return get(keyword).isTrue();
    }

    /** The node's {@code type}, or {@code ""} where there is none. */
    public String type() {
        return get("type").stringOrEmpty();
    }

    public boolean isRoot() {
        return step == Step.ROOT;
    }

    /** Whether it takes any field: {@code x-kubernetes-preserve-unknown-fields}. */
    public boolean preservesUnknownFields() {
        return is("x-kubernetes-preserve-unknown-fields");
    }

    /** Whether it is written inside {@code allOf}, {@code anyOf}, {@code oneOf} or {@code not}, however deep. */
    public boolean isNested() {
        return step.isJunctor() || (parent != null && parent.isNested());
    }

    /** Whether the object of this node has {@code apiVersion}, {@code kind} and {@code metadata} of its own. */
    public boolean isObject() {
        return isRoot() || is("x-kubernetes-embedded-resource");
    }

    /** Whether it describes {@code apiVersion}, {@code kind} or {@code metadata} of an object, or a part of them. */
    public boolean isInsideMetadata() {
        if (parent == null) {
            return false;
        }
        boolean here = step == Step.PROPERTY && META_FIELDS.contains(place.name()) && parent.isObject();
        return here || parent.isInsideMetadata();
    }

    /** The node of a field that this object node declares; empty where it does not. */
    public Optional<SchemaNode> property(String name) {
        Place property = get("properties").get(name);
        return property.isPresent() ? node(property, Step.PROPERTY) : Optional.empty();
    }

    /** Whether this object node declares the field. */
    public boolean declares(String name) {
        return get("properties").get(name).isPresent();
    }

    /** The one schema of all items. */
    public Optional<SchemaNode> items() {
        return get("items").isMapping() ? node(get("items"), Step.ITEMS) : Optional.empty();
    }

    /** The schema of a map's values. */
    public Optional<SchemaNode> additionalProperties() {
        return get("additionalProperties").isMapping()
                ? node(get("additionalProperties"), Step.ADDITIONAL_PROPERTIES)
                : Optional.empty();
    }

    /** All nodes directly below, in the order of the keywords here. Those of forbidden keywords are left out. */
    public List<SchemaNode> children() {
        if (!place.isMapping()) {
            return List.of();
        }
        List<SchemaNode> children = new ArrayList<>();
        get("properties").entries().forEach(each -> node(each, Step.PROPERTY).ifPresent(children::add));
        additionalProperties().ifPresent(children::add);
        items().ifPresent(children::add);
        get("items").items().forEach(each -> node(each, Step.ITEMS_IN_A_LIST).ifPresent(children::add));
        get("allOf").items().forEach(each -> node(each, Step.ALL_OF).ifPresent(children::add));
        get("anyOf").items().forEach(each -> node(each, Step.ANY_OF).ifPresent(children::add));
        get("oneOf").items().forEach(each -> node(each, Step.ONE_OF).ifPresent(children::add));
        if (get("not").isMapping()) {
            node(get("not"), Step.NOT).ifPresent(children::add);
        }
        return children;
    }

    private Optional<SchemaNode> node(Place child, Step how) {
        return child.isMapping() || child.isNothing()
                ? Optional.of(new SchemaNode(child, how, this))
                : Optional.empty();
    }

    /**
     * The node outside of all junctors that describes the same value; itself where it is no part of one. Empty where a
     * junctor speaks of something that is not declared.
     */
    public Optional<SchemaNode> declaration() {
        if (parent == null || !isNested()) {
            return Optional.of(this);
        }
        return parent.declaration().flatMap(declared -> switch (step) {
            case ALL_OF, ANY_OF, ONE_OF, NOT, ROOT -> Optional.of(declared);
            case PROPERTY -> declared.property(place.name());
            case ITEMS, ITEMS_IN_A_LIST -> declared.items();
            case ADDITIONAL_PROPERTIES -> declared.additionalProperties();
        });
    }

    /** What the node is called in a sentence: the field's name, or what it stands for. */
    public String called() {
        return switch (step) {
            case ROOT -> "the root of the schema";
            case PROPERTY -> "`" + place.name() + "`";
            case ADDITIONAL_PROPERTIES -> "the schema of the values of " + ofParent();
            case ITEMS, ITEMS_IN_A_LIST -> "the schema of the items of " + ofParent();
            case ALL_OF -> "a part of `allOf` of " + ofParent();
            case ANY_OF -> "a part of `anyOf` of " + ofParent();
            case ONE_OF -> "a part of `oneOf` of " + ofParent();
            case NOT -> "`not` of " + ofParent();
        };
    }

    private String ofParent() {
        return parent == null ? "" : parent.called();
    }

    /** The same with a capital letter, to begin a sentence. */
    public String calledFirst() {
        String name = called();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
