package dev.troth.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value, or the want of one, and the way from the document's root to it.
 *
 * <p>A place can be absent: {@link #get} of a key that is not there gives an absent place, whose children are absent
 * too, so that callers walk down without asking at each step. An absent place still has a path and a range to point at.
 */
public final class Place {

    private final @Nullable Place parent;
    private final String name;
    private final int index;
    private final @Nullable YamlEntry entry;
    private final @Nullable YamlNode node;
    /** Null where nothing is written; most absent places are never pointed at, so it is worked out when asked for. */
    private final @Nullable Span written;

    private Place(
            @Nullable Place parent,
            String name,
            int index,
            @Nullable YamlEntry entry,
            @Nullable YamlNode node,
            @Nullable Span written) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.entry = entry;
        this.node = node;
        this.written = written;
    }

    /** The root of a document. */
    public static Place of(YamlDocument document) {
        YamlNode root = document.root();
        return new Place(
                null, "", -1, null, root, root == null ? Span.at(document.span().start()) : root.span());
    }

    /** The same place with another value in it, such as this value with misspelt keys put right. */
    public Place with(YamlNode other) {
        return new Place(parent, name, index, entry, other, written);
    }

    /** The value of a key of this mapping; absent when this is no mapping or has no such key. */
    public Place get(String key) {
        if (node instanceof YamlMapping mapping) {
            YamlEntry found = mapping.find(key);
            if (found != null) {
                return child(found);
            }
        }
        return new Place(this, key, -1, null, null, null);
    }

    /** {@link #get} several times. */
    public Place at(String... keys) {
        Place place = this;
        for (String key : keys) {
            place = place.get(key);
        }
        return place;
    }

    /** The value of one of this mapping's own entries, duplicates included. */
    public Place child(YamlEntry own) {
        return new Place(
                this, own.name(), -1, own, own.value(), own.merged() ? own.key().span() : own.valueSpan());
    }

    /** All entries in the order of the text; empty when this is no mapping. */
    public List<Place> entries() {
        if (!(node instanceof YamlMapping mapping)) {
            return List.of();
        }
        List<Place> places = new ArrayList<>(mapping.entries().size());
        for (YamlEntry own : mapping.entries()) {
            places.add(child(own));
        }
        return places;
    }

    /** All items; empty when this is no list. */
    public List<Place> items() {
        if (!(node instanceof YamlSequence sequence)) {
            return List.of();
        }
        List<Place> places = new ArrayList<>(sequence.items().size());
        for (YamlItem item : sequence.items()) {
            places.add(new Place(this, "", places.size(), null, item.value(), item.span()));
        }
        return places;
    }

    /** Calls for each item with its place. */
    public void forEachItem(Consumer<Place> action) {
        items().forEach(action);
    }

    /** Something is written here, be it {@code null}. */
    public boolean isPresent() {
        return node != null;
    }

    public boolean isAbsent() {
        return node == null;
    }

    /** Nothing is written here, or a null, which Kubernetes takes for nothing in most places. */
    public boolean isNothing() {
        return node == null || (node instanceof YamlScalar scalar && scalar.isNull());
    }

    /** Whether it came in by a merge key ({@code <<}), so that its text stands elsewhere and is not to be edited here. */
    public boolean isMerged() {
        return entry != null && entry.merged();
    }

    /** Whether the other place holds the very same value, be it by an alias, and not merely an equal one. */
    @SuppressWarnings("ReferenceEquality")
    public boolean holdsValueOf(Place other) {
        return node == other.node;
    }

    public @Nullable YamlNode node() {
        return node;
    }

    public boolean isMapping() {
        return node instanceof YamlMapping;
    }

    public boolean isSequence() {
        return node instanceof YamlSequence;
    }

    public Optional<YamlMapping> mapping() {
        return node instanceof YamlMapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    public Optional<YamlSequence> sequence() {
        return node instanceof YamlSequence sequence ? Optional.of(sequence) : Optional.empty();
    }

    public Optional<YamlScalar> scalar() {
        return node instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** The string that stands here; empty for everything else, numbers and booleans included. */
    public Optional<String> string() {
        return node instanceof YamlScalar scalar && scalar.isString() ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** {@link #string}, or {@code ""} where there is none: what Go reads where nothing is written. */
    public String stringOrEmpty() {
        return node instanceof YamlScalar scalar && scalar.isString() ? scalar.text() : "";
    }

    /** Whether {@code true} stands here. */
    public boolean isTrue() {
        return node instanceof YamlScalar scalar
                && scalar.kind() == YamlScalar.Kind.BOOLEAN
                && scalar.json().equals("true");
    }

    /** The place that this is part of; null at the root. */
    public @Nullable Place parent() {
        return parent;
    }

    /** The key of this place, or {@code ""} for items and the root. */
    public String name() {
        return name;
    }

    /** The 0-based position of an item in its list; -1 for everything else. */
    public int index() {
        return index;
    }

    /** Where the key is written; where there is none (items, the root, absent places), where {@link #value} points. */
    public Span key() {
        return entry == null ? value() : entry.key().span();
    }

    /**
     * Where the value is written. An empty value ({@code image:}) and a merged one point at the key, an absent one at
     * {@link #anchor} of the nearest part that is there.
     */
    public Span value() {
        return entry != null && written().length() == 0 ? entry.key().span() : written();
    }

    private Span written() {
        if (written != null) {
            return written;
        }
        return parent == null ? Span.at(0) : parent.anchor();
    }

    /** What to underline when the whole of this place is meant without drowning the reader: its key, or its first key. */
    public Span anchor() {
        if (entry != null) {
            return entry.key().span();
        }
        if (node instanceof YamlMapping mapping && !mapping.isEmpty() && !mapping.flow()) {
            return mapping.entries().getFirst().key().span();
        }
        return written();
    }

    /** From the key to the end of the value: what to remove when the field goes. */
    public Span whole() {
        return entry == null || entry.merged() ? value() : entry.key().span().union(written());
    }

    /**
     * The way from the root, such as {@code spec.workflows.resource.configure[0].metadata.labels["team"]}; {@code $}
     * for the root. Labels and annotations, and every key that is no plain word, stand in brackets.
     */
    public String path() {
        if (parent == null) {
            return "$";
        }
        StringBuilder path = new StringBuilder();
        appendTo(path);
        return path.toString();
    }

    private void appendTo(StringBuilder path) {
        if (parent == null) {
            return;
        }
        parent.appendTo(path);
        if (index >= 0) {
            path.append('[').append(index).append(']');
        } else if (isPlainWord(name) && !parent.name.equals("labels") && !parent.name.equals("annotations")) {
            path.append(path.isEmpty() ? "" : ".").append(name);
        } else {
            path.append("[\"")
                    .append(name.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"]");
        }
    }

    private static boolean isPlainWord(String name) {
        if (name.isEmpty() || !isWordStart(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isWordStart(c) && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    @Override
    public String toString() {
        return path() + (isPresent() ? "" : " (absent)");
    }
}
