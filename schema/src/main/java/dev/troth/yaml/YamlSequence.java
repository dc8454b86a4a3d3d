package dev.troth.yaml;

import java.util.List;

/** A list. */
public final class YamlSequence implements YamlNode {

    private final Span span;
    private final List<YamlItem> items;
    private final boolean flow;
    private final int size;

    public YamlSequence(Span span, List<YamlItem> items, boolean flow) {
        this.span = span;
        this.items = List.copyOf(items);
        this.flow = flow;
        int parts = 1;
        for (YamlItem item : this.items) {
            parts += item.value().size();
        }
        this.size = parts;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public int size() {
        return size;
    }

    public List<YamlItem> items() {
        return items;
    }

    /** Whether it is written in brackets. */
    public boolean flow() {
        return flow;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
