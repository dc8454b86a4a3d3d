package dev.troth.yaml;

import dev.troth.yaml.YamlScalar.Kind;
import dev.troth.yaml.YamlScalar.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts keys, values and items together, and tells what Kubernetes would not read in them. */
final class Tree {

    private static final String YAML_TAG = "tag:yaml.org,2002:";

    private final Draft draft;
    private final Problems problems;
    private int template = -1;

    Tree(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** Where a template stood in the place of a key; -1 when there was none. */
    int template() {
        return template;
    }

    /** A null, for what cannot be told. */
    static YamlScalar nothing(Span span) {
        return new YamlScalar(span, "", Style.PLAIN, Kind.NULL, "null");
    }

    YamlScalar tagged(Span span, String text, Style style, String tag, int from) {
        unknownTag(tag, from);
        return Scalars.tagged(span, text, style, tag, problems);
    }

    void collectionTag(String tag, int from) {
        unknownTag(tag, from);
    }

    private void unknownTag(String tag, int from) {
        if (!tag.startsWith(YAML_TAG) && !tag.equals("!")) {
            int end = from;
            String text = draft.text();
            while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
                end++;
            }
            problems.add(YamlProblem.Kind.UNKNOWN_TAG, draft.span(from, end), tag);
        }
    }

    /** A key or a value of a mapping, as it comes. */
    void part(Frame frame, YamlNode node, int start, int end) {
        if (!frame.valueIsNext) {
            key(frame, node, start, end);
            frame.valueIsNext = true;
            frame.keyEnd = end;
            return;
        }
        frame.valueIsNext = false;
        if (frame.merging) {
            frame.merging = false;
            merge(frame, node, draft.span(start, end));
            return;
        }
        YamlScalar key = frame.key;
        if (key != null) {
            if (node instanceof YamlScalar scalar) {
                notJson(scalar);
            }
            frame.entries.add(new YamlEntry(key, node, draft.span(start, end), false));
            frame.key = null;
        }
    }

    private void key(Frame frame, YamlNode node, int start, int end) {
        Span span = draft.span(start, end);
        frame.key = null;
        if (!(node instanceof YamlScalar scalar)) {
            if (template < 0 && start > 0 && draft.text().startsWith("{{", start - 1)) {
                template = start - 1;
            }
            problems.add(YamlProblem.Kind.KEY_IMPOSSIBLE, span, node instanceof YamlMapping ? "{}" : "[]");
            return;
        }
        if (scalar.isPlain() && scalar.text().equals("<<")) {
            frame.merging = true;
            problems.add(YamlProblem.Kind.ANCHOR, span, "<<");
            return;
        }
        YamlScalar key = scalar.span().equals(span)
                ? scalar
                : new YamlScalar(span, scalar.text(), scalar.style(), scalar.kind(), scalar.json());
        if (key.isString()) {
            frame.key = key;
            return;
        }
        frame.key = Scalars.key(key);
        if (frame.key == null) {
            problems.add(YamlProblem.Kind.KEY_IMPOSSIBLE, span, key.json());
        } else {
            problems.add(YamlProblem.Kind.KEY_NOT_STRING, span, frame.key.json());
        }
    }

    private void merge(Frame frame, YamlNode node, Span span) {
        List<YamlMapping> merged = frame.merged;
        if (merged == null) {
            merged = new ArrayList<>();
            frame.merged = merged;
        }
        if (node instanceof YamlMapping mapping) {
            merged.add(mapping);
            return;
        }
        boolean allMappings = node instanceof YamlSequence;
        if (node instanceof YamlSequence sequence) {
            for (YamlItem item : sequence.items()) {
                if (item.value() instanceof YamlMapping mapping) {
                    merged.add(mapping);
                } else {
                    allMappings = false;
                }
            }
        }
        if (!allMappings) {
            problems.add(
                    YamlProblem.Kind.SYNTAX,
                    span,
                    "`<<` merges a mapping or a list of mappings and this is none, so Kubernetes cannot read this file."
                            + " Name the anchor of a mapping, or put the key in quotes.");
        }
    }

    /** An item of a list. */
    void item(Frame frame, YamlNode node, int from, int start, int end) {
        Span span = draft.span(start, end);
        if (node instanceof YamlScalar scalar) {
            notJson(scalar);
            int dash = start == end ? Layout.dashBefore(draft.text(), from) : -1;
            if (dash >= 0) {
                span = draft.span(dash, dash + 1);
            }
        }
        frame.items.add(new YamlItem(node, span));
    }

    private void notJson(YamlScalar scalar) {
        if (scalar.kind() == Kind.NOT_JSON) {
            problems.add(YamlProblem.Kind.NOT_JSON, scalar.span(), scalar.text());
        }
    }

    /** The mapping or list that was read, up to {@code end}. */
    YamlNode node(Frame frame, int end) {
        Span span = draft.span(frame.start, Math.max(frame.start, end));
        if (!frame.mapping) {
            return new YamlSequence(span, frame.items, frame.flow);
        }
        if (frame.valueIsNext && frame.key != null) {
            // The parser stopped between a key and its value.
            Span behind = draft.span(frame.keyEnd, frame.keyEnd);
            frame.entries.add(new YamlEntry(frame.key, nothing(behind), behind, false));
        }
        DuplicateKeys.tell(frame.entries, problems);
        if (frame.merged != null) {
            addMerged(frame.entries, frame.merged);
        }
        return new YamlMapping(span, frame.entries, frame.flow);
    }

    private void addMerged(List<YamlEntry> entries, List<YamlMapping> merged) {
        Set<String> names = new HashSet<>();
        for (YamlEntry entry : entries) {
            names.add(entry.name());
        }
        for (YamlMapping mapping : merged) {
            for (YamlEntry entry : mapping.entries()) {
                if (names.add(entry.name())) {
                    entries.add(new YamlEntry(entry.key(), entry.value(), entry.valueSpan(), true));
                }
            }
        }
    }
}
