package dev.troth.yaml;

import dev.troth.yaml.YamlScalar.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Makes the tree from the parser's events.
 *
 * <p>Walks without recursion, so that what was read before an error is there: the open mappings and lists are simply
 * closed.
 */
final class Composer {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setBufferSize(8192)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    /** Nested so much deeper than the limit, no text is meant seriously, and the parser takes ever longer for it. */
    private static final int HOPELESS = 500;

    private final Draft draft;
    private final String text;
    private final YamlLimits limits;
    private final Problems problems;
    private final Comments comments;
    private final Anchors anchors;
    private final Tree tree;
    private final List<YamlDocument> documents = new ArrayList<>();

    private final List<Frame> open = new ArrayList<>();
    private @Nullable Frame top;
    private int skipping;
    private int skippedFrom;

    private boolean inDocument;
    private @Nullable YamlNode root;
    private int documentStart;
    private int position;
    private int longQuoteStart = -1;
    private int longQuoteEnd;
    private int openBracket = -1;

    Composer(Draft draft, YamlLimits limits, Problems problems) {
        this.draft = draft;
        this.text = draft.text();
        this.limits = limits;
        this.problems = problems;
        this.comments = new Comments(draft, problems);
        this.anchors = new Anchors(draft, limits, problems);
        this.tree = new Tree(draft, problems);
    }

    /** Reads all; gives the error at which the parser stopped, or null. */
    @Nullable
    YamlEngineException compose() {
        YamlEngineException stopped = null;
        try {
            ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
            while (parser.hasNext() && skipping < HOPELESS) {
                take(parser.next());
            }
        } catch (YamlEngineException error) {
            stopped = error;
        } catch (NumberFormatException error) {
            // The parser checks the digits of an escape, but neither that there are any nor how large the number is.
            position = Math.min(text.length(), Escapes.firstUnreadable(text, position) + 1);
            stopped = new YamlEngineException("found unknown escape character");
        }
        finish(stopped == null && skipping < HOPELESS);
        return stopped;
    }

    /** How far the tree has come: the end of the last event, as an offset in the draft. */
    int position() {
        return position;
    }

    /**
     * Where the quoted value of several lines began that ended last, when it ended in the line of {@code at}: most
     * likely a quote is missing at its first line. -1 when there is none.
     */
    int longQuoteBefore(int at) {
        return longQuoteStart >= 0 && longQuoteEnd <= at && Characters.lineStart(text, at) <= longQuoteEnd
                ? longQuoteStart
                : -1;
    }

    /** Where the innermost bracket is that was open when the parser stopped; -1 when there is none. */
    int openBracket() {
        return openBracket;
    }

    /** Where a template stood in the place of a key; -1 when there was none. */
    int template() {
        return tree.template();
    }

    List<YamlDocument> documents() {
        return documents;
    }

    private void take(Event event) {
        position = Math.max(position, end(event));
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case MappingStart, SequenceStart -> begin((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> close(end(event));
            case Alias -> alias((AliasEvent) event);
            case DocumentStart -> startDocument((DocumentStartEvent) event);
            case DocumentEnd -> endDocument((DocumentEndEvent) event);
            default -> {
                // The stream's own start and end say nothing.
            }
        }
    }

    private int start(Event event) {
        Optional<Mark> mark = event.getStartMark();
        return mark.isPresent() ? draft.offset(mark.get().getIndex()) : 0;
    }

    private int end(Event event) {
        Optional<Mark> mark = event.getEndMark();
        return mark.isPresent() ? draft.offset(mark.get().getIndex()) : 0;
    }

    private void startDocument(DocumentStartEvent event) {
        inDocument = true;
        root = null;
        if (event.isExplicit()) {
            int start = start(event);
            if (start < text.length() && text.charAt(start) == '%') {
                problems.add(
                        YamlProblem.Kind.SYNTAX, draft.span(start, Characters.lineEnd(text, start)), Words.DIRECTIVE);
            }
            documentStart = end(event);
        }
        anchors.startDocument();
    }

    private void endDocument(DocumentEndEvent event) {
        addDocument(start(event), true);
        documentStart = end(event);
    }

    private void finish(boolean whole) {
        skipping = 0;
        openBracket = inFlow() && top != null ? top.start : -1;
        while (top != null) {
            close(top.end);
        }
        comments.gap(text.length(), false);
        if (inDocument || documents.isEmpty() || (comments.any() && !whole)) {
            addDocument(text.length(), whole);
        } else if (comments.any()) {
            // What follows the last document's end belongs to no other.
            YamlDocument last = documents.removeLast();
            List<YamlComment> all = new ArrayList<>(last.comments());
            all.addAll(comments.takeBefore(Integer.MAX_VALUE));
            documents.add(new YamlDocument(last.root(), last.span(), all, last.whole()));
        }
    }

    private void addDocument(int end, boolean whole) {
        int stop = Math.max(documentStart, end);
        comments.gap(stop, false);
        Span span = draft.span(documentStart, stop);
        documents.add(new YamlDocument(root, span, comments.takeBefore(span.end()), whole && draft.whole()));
        inDocument = false;
        root = null;
    }

    private void scalar(ScalarEvent event) {
        int from = start(event);
        int end = end(event);
        String value = event.getValue();
        Style style = style(event);
        boolean block = style == Style.LITERAL || style == Style.FOLDED;
        Optional<Anchor> anchor = event.getAnchor();
        Optional<String> tag = event.getTag();
        int start = from;
        if (anchor.isPresent() || tag.isPresent()) {
            start = Math.min(Layout.behindProperties(text, from, end), end);
            comments.gap(start, inFlow());
        }
        if (block) {
            end = Layout.blockScalarEnd(text, start, end);
            comments.blockScalar(start, end);
        } else if (end > start) {
            if (style != Style.PLAIN && Characters.hasBreak(text, start, end)) {
                longQuoteStart = start;
                longQuoteEnd = end;
            }
            comments.scalar(start, end, inFlow(), style == Style.PLAIN);
        }
        if (style == Style.DOUBLE_QUOTED && Escapes.hasSurrogate(value)) {
            halfCharacter(start, end);
        }
        if (skipping > 0) {
            return;
        }
        Span span = draft.span(start, end);
        YamlScalar scalar;
        if (draft.isOverwritten(start, end)) {
            scalar = Scalars.untagged(span, draft.givenText(start, end), Style.SINGLE_QUOTED);
        } else if (tag.isPresent()) {
            scalar = tree.tagged(span, value, style, tag.get(), from);
        } else {
            scalar = Scalars.untagged(span, value, style);
            if (style == Style.PLAIN && inFlow() && value.indexOf('?') > 0) {
                problems.add(YamlProblem.Kind.SYNTAX, span, Words.questionMark(value));
            }
        }
        anchors.count(1);
        if (anchor.isPresent()) {
            anchors.scalar(anchor.get().getValue(), scalar, from);
        }
        boolean bare = tag.isEmpty() && anchor.isEmpty();
        place(scalar, from, start, end, end, 0, bare);
    }

    /** kubectl reads what begins with a brace as JSON, which has no other escapes for these characters. */
    private void halfCharacter(int start, int end) {
        int half = Escapes.firstHalf(text, start, end);
        if (half >= 0 && !Characters.isJson(text)) {
            int stop = half + Escapes.length(text.charAt(half + 1));
            problems.add(
                    YamlProblem.Kind.SYNTAX, draft.span(half, stop), Words.halfCharacter(text.substring(half, stop)));
        }
    }

    private boolean inFlow() {
        return top != null && top.flow;
    }

    private static Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            default -> Style.PLAIN;
        };
    }

    private void begin(CollectionStartEvent event) {
        if (skipping > 0) {
            skipping++;
            return;
        }
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        int from = start(event);
        int start = from;
        Optional<Anchor> anchor = event.getAnchor();
        Optional<String> tag = event.getTag();
        if (anchor.isPresent() || tag.isPresent()) {
            start = Layout.behindProperties(text, from, text.length());
        }
        if (tag.isPresent()) {
            tree.collectionTag(tag.get(), from);
        }
        if (open.size() >= limits.depth()) {
            skipping = 1;
            skippedFrom = start;
            problems.add(
                    YamlProblem.Kind.TOO_DEEP,
                    draft.span(start, Math.min(start + 1, text.length())),
                    "what is nested deeper than " + limits.depth() + " levels is not read");
            return;
        }
        anchors.count(1);
        boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
        if (flow) {
            comments.gap(start, inFlow());
        }
        Frame frame = new Frame(mapping, flow, anchor.isPresent() ? anchor.get().getValue() : null, from, start);
        if (frame.anchor != null) {
            anchors.open(frame.anchor, frame, from);
        }
        open.add(frame);
        top = frame;
    }

    private void close(int end) {
        if (skipping > 0) {
            skipping--;
            if (skipping == 0) {
                Span span = draft.span(skippedFrom, Math.max(skippedFrom, end));
                YamlScalar nothing = Tree.nothing(span);
                place(nothing, skippedFrom, skippedFrom, end, end, 0, false);
            }
            return;
        }
        Frame frame = open.removeLast();
        if (frame.flow) {
            comments.gap(end, true);
        }
        top = open.isEmpty() ? null : open.getLast();
        int stop = frame.flow ? Math.max(end, frame.end) : frame.end;
        YamlNode node = tree.node(frame, stop);
        if (frame.anchor != null) {
            anchors.close(frame.anchor, frame, node);
        }
        place(node, frame.propertyStart, frame.start, stop, stop, frame.height + 1, false);
    }

    private void alias(AliasEvent event) {
        if (skipping > 0) {
            return;
        }
        int start = start(event);
        int end = end(event);
        Anchors.Anchored target = anchors.follow(event.getAlias().getValue(), start, end, open.size());
        if (target == null) {
            place(Tree.nothing(draft.span(start, end)), start, start, end, end, 0, false);
        } else {
            place(target.node(), start, start, end, end, target.height(), false);
        }
    }

    /** Puts a value where it belongs: {@code start} to {@code end} is what it covers in the draft. */
    private void place(YamlNode node, int from, int start, int end, int stop, int height, boolean bare) {
        Frame frame = top;
        if (frame == null) {
            boolean nothing = bare && node instanceof YamlScalar scalar && scalar.isNull() && start == end;
            root = nothing ? null : node;
            return;
        }
        frame.height = Math.max(frame.height, height);
        if (frame.mapping) {
            tree.part(frame, node, start, end);
        } else {
            tree.item(frame, node, from, start, end);
        }
        frame.end = Math.max(frame.end, stop);
    }
}
