package dev.troth.rules.request;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Requests to the APIs of the project's Promises. */
public final class RequestRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("request-01", "unknown-request-field")
                    .says("A request holds what its Promise asks for")
                    .fix(FixSafety.SAFE),
            RuleInfo.error("request-03", "bad-request-name")
                    .says("A request's name has at most 63 characters: lower-case letters, digits, `-` and `.`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("request-05", "bad-request-label")
                    .says("Keys of a request's labels and annotations, and labels' values, are short and plain")
                    .fix(FixSafety.REVIEW));

    private RequestRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "request",
                "Resource requests",
                FACTS,
                List.of(
                        new RequestForUnknownVersion(),
                        new RequestControlLabel(),
                        new RequestNamespace(),
                        new StatusInRequest(),
                        new RequestNamesAlike(),
                        new DuplicateRequest(),
                        // The last, since it has nothing to say of a request with other errors.
                        new RequestBreaksValidation()));
    }
}
