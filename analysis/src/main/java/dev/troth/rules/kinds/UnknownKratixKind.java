package dev.troth.rules.kinds;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.analysis.Text;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.KratixRule;
import java.util.Optional;

/** A kind that the group {@code platform.kratix.io} does not have, or none at all. */
final class UnknownKratixKind implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.error("kinds-13", "unknown-kratix-kind")
            .says("Objects of `platform.kratix.io` are of a kind that Kratix has")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        String kind = object.kindText();
        if (ParsedObject.kratixKind(kind).isPresent()) {
            return;
        }
        if (object.kind().isNothing() || kind.isEmpty()) {
            findings.add(INFO, object.kind())
                    .message(
                            "An object without `kind` is nothing that a server knows. Add it: %s.",
                            Text.anyOf(Kinds.ALL));
            return;
        }
        Optional<String> meant = Spelling.nearest(kind, Kinds.ALL);
        findings.add(INFO, object.kind())
                .message(
                        "Kratix has no kind `%s`, so no server knows this object.%s",
                        kind,
                        kind.equals(Kinds.PIPELINE)
                                ? " A Pipeline stands only inside a Promise, under `spec.workflows`."
                                : meant.isPresent() ? Spelling.didYouMean(meant) : "")
                .fix(meant.map(better -> Fix.of(
                                FixSafety.REVIEW,
                                "Write `" + better + "`",
                                findings.edits().replace(object.kind(), better)))
                        .orElse(null));
    }
}
