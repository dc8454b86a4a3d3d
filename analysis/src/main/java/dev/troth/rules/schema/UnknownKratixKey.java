package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Annotations;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Labels;
import dev.troth.rules.ObjectRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * A label or annotation {@code kratix.io/…} that Kratix does not know: mostly a slip, and then without effect.
 *
 * <p>The keys are those of {@code api/v1alpha1/const.go}, {@code work_types.go} and {@code lib/resourceutil}. On the
 * other kinds of Kratix people make up keys of their own to select by, so only slips are told there.
 */
final class UnknownKratixKey implements ObjectRule {

    private static final RuleInfo INFO = RuleInfo.warning("schema-10", "unknown-kratix-key")
            .says("Labels and annotations `kratix.io/…` are those that Kratix knows")
            .fix(FixSafety.REVIEW);

    private static final String PREFIX = "kratix.io/";

    /** Set by tools around Kratix. */
    private static final String BACKSTAGE = "kratix.io/backstage";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Findings findings) {
        boolean slipsOnly = Kinds.CLUSTER_SCOPED.contains(object.kindText())
                && !object.kindText().equals(Kinds.PROMISE);
        check(object.labels(), "label", Labels.ALL, "annotation", Annotations.ALL, slipsOnly, findings);
        check(object.annotations(), "annotation", Annotations.ALL, "label", Labels.ALL, slipsOnly, findings);
    }

    private static void check(
            Place keys,
            String what,
            List<String> known,
            String other,
            List<String> knownThere,
            boolean slipsOnly,
            Findings findings) {
        for (Place entry : keys.entries()) {
            String key = entry.name();
            if (!key.startsWith(PREFIX) || key.equals(BACKSTAGE) || known.contains(key)) {
                continue;
            }
            if (knownThere.contains(key)) {
                findings.addAtKey(INFO, entry)
                        .message(
                                "Kratix reads `%s` as %s, not as %s, so this has no effect. Move it.",
                                key, with(other), with(what));
                continue;
            }
            Optional<String> meant = Spelling.nearest(key, known);
            if (meant.isPresent() || !slipsOnly) {
                findings.addAtKey(INFO, entry)
                        .message(
                                "Kratix knows no %s `%s`, so it has no effect.%s",
                                what, key, Spelling.didYouMean(meant))
                        .fix(meant.map(name -> Fix.of(
                                        FixSafety.REVIEW,
                                        "Write `" + name + "`",
                                        findings.edits().rename(entry, name)))
                                .orElse(null));
            }
        }
    }

    private static String with(String word) {
        return (word.startsWith("a") ? "an " : "a ") + word;
    }
}
