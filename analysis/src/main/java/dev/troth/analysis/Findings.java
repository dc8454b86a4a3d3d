package dev.troth.analysis;

import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rules found so far in one file. Rules add, nobody takes away. */
public final class Findings {

    private final List<Draft> drafts = new ArrayList<>();
    private final SourceText source;

    public Findings(SourceText source) {
        this.source = source;
    }

    /** The text that is looked at: for what the tree does not keep, such as how a number was written. */
    public SourceText source() {
        return source;
    }

    /** Edits of that text, for fixes. */
    public Edits edits() {
        return new Edits(source);
    }

    /** A finding about the value of a place. */
    public Draft add(RuleInfo rule, Place place) {
        return add(rule, place, place.value());
    }

    /** A finding about the key of a place: the field itself is wrong, not what stands in it. */
    public Draft addAtKey(RuleInfo rule, Place place) {
        return add(rule, place, place.key());
    }

    /** A finding about a part of a place, such as one word of a long text. */
    public Draft add(RuleInfo rule, Place place, Span span) {
        Draft draft = new Draft(rule, span, place.path());
        drafts.add(draft);
        return draft;
    }

    /** A finding about the text itself, outside the tree. */
    public Draft add(RuleInfo rule, Span span) {
        Draft draft = new Draft(rule, span, "$");
        drafts.add(draft);
        return draft;
    }

    /**
     * Whether an error was found so far in a part of the text, at its edge included, or in the YAML of the file, which may
     * have cost a line of that part.
     */
    public boolean hasErrorIn(Span part) {
        return drafts.stream()
                .anyMatch(draft -> draft.severity == Severity.ERROR
                        && (draft.rule.code().startsWith("yaml-")
                                || (draft.span.start() <= part.end() && draft.span.end() >= part.start())));
    }

    /** Everything found so far, in the order in which it was found. */
    public List<Finding> toList() {
        return drafts.stream().map(Draft::finish).toList();
    }

    /** A finding being written; a message is all it needs. */
    public static final class Draft {

        private final RuleInfo rule;
        private final Span span;
        private final String path;
        private final List<Related> related = new ArrayList<>(0);
        private Severity severity;
        private @Nullable String message;
        private @Nullable Fix fix;

        private Draft(RuleInfo rule, Span span, String path) {
            this.rule = rule;
            this.span = span;
            this.path = path;
            this.severity = rule.severity();
        }

        /**
         * What is wrong, what follows, what to write instead. Each {@code %s} stands for the next value; nothing else is
         * special, so that a message costs no {@code Formatter}.
         */
        public Draft message(String text, Object... values) {
            message = Text.fill(text, values);
            return this;
        }

        /** Worse or better than the rule's own severity, where the catalogue tells cases apart. */
        public Draft severity(Severity here) {
            severity = here;
            return this;
        }

        public Draft related(Place place, String what, Object... values) {
            return related(place.value(), what, values);
        }

        public Draft related(Span where, String what, Object... values) {
            related.add(new Related(where, Text.fill(what, values)));
            return this;
        }

        public Draft fix(@Nullable Fix mend) {
            fix = mend;
            return this;
        }

        private Finding finish() {
            return new Finding(
                    rule,
                    severity,
                    span,
                    path,
                    Objects.requireNonNull(message, () -> rule.name() + " reported without a message"),
                    related,
                    fix);
        }
    }
}
