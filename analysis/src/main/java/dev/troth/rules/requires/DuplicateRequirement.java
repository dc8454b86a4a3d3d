package dev.troth.rules.requires;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.promise.RequiredPromise;
import dev.troth.rules.PromiseRule;
import java.util.HashMap;
import java.util.Map;

/** The same Promise required twice. With two versions Kratix waits for both revisions, which hardly anybody means. */
final class DuplicateRequirement implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("requires-04", "duplicate-requirement")
            .says("A Promise is required once")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        Map<String, RequiredPromise> first = new HashMap<>();
        for (RequiredPromise required : promise.requiredPromises()) {
            String name = required.nameText();
            RequiredPromise before = name.isEmpty() ? null : first.putIfAbsent(name, required);
            if (before == null) {
                continue;
            }
            boolean same =
                    before.version().stringOrEmpty().equals(required.version().stringOrEmpty());
            findings.add(INFO, required.name())
                    .message(
                            same
                                    ? "`%s` is required already; the second entry changes nothing. Remove it."
                                    : "`%s` is required already, in another version, so Kratix waits for both. Keep"
                                            + " one of them.",
                            name)
                    .related(before.name(), "the first one")
                    .fix(
                            same
                                    ? Fix.of(
                                            FixSafety.REVIEW,
                                            "Remove the entry",
                                            findings.edits().remove(required.place()))
                                    : null);
        }
    }
}
