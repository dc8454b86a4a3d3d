package dev.troth.analysis;

import dev.troth.yaml.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem at a place.
 *
 * @param rule what found it
 * @param severity how bad it is here; mostly the rule's own
 * @param span what to underline
 * @param path the way to it in its document, see {@link dev.troth.yaml.Place#path}
 * @param message what is wrong, what Kubernetes or Kratix will do, what to write instead
 * @param related other places that belong to it
 * @param fix the change that mends it, if one is known
 */
public record Finding(
        RuleInfo rule,
        Severity severity,
        Span span,
        String path,
        String message,
        List<Related> related,
        @Nullable Fix fix) {

    public Finding {
        related = List.copyOf(related);
    }

    /** The same finding, to be mended by hand. */
    Finding withoutFix() {
        return new Finding(rule, severity, span, path, message, related, null);
    }
}
