package dev.troth.rules.scheduling;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Toleration;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Names;
import dev.troth.yaml.Place;

/**
 * A toleration whose key, operator and value do not fit together
 * ({@code k8s.io/kubernetes/pkg/apis/core/validation}, {@code ValidateTolerations}). The operator by itself is a fact
 * of the type table.
 */
final class BadToleration implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("scheduling-09", "bad-toleration")
            .says("Key, operator and value of a toleration fit together")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            pipeline.tolerations().forEach(toleration -> check(toleration, findings));
        }
    }

    private static void check(Toleration toleration, Findings findings) {
        checkKey(toleration, findings);
        Place value = toleration.value();
        switch (toleration.operator().stringOrEmpty()) {
            case "Exists" -> {
                if (!value.stringOrEmpty().isEmpty()) {
                    findings.add(INFO, value)
                            .message(
                                    "`%s` cannot be compared with: `Exists` asks only whether the taint is there, and"
                                            + " Kubernetes refuses a value beside it. Remove the value, or write"
                                            + " `operator: Equal`.",
                                    value.stringOrEmpty())
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Remove the value",
                                    findings.edits().remove(value)));
                }
            }
            case "", "Equal" ->
                Names.labelValue(value.stringOrEmpty())
                        .ifPresent(flaw -> findings.add(INFO, value)
                                .message(
                                        "`%s` %s; the value of a taint is written like that of a label, so Kubernetes"
                                                + " refuses the Job.",
                                        value.stringOrEmpty(), flaw.what()));
            default -> {}
        }
    }

    private static void checkKey(Toleration toleration, Findings findings) {
        Place key = toleration.key();
        String operator = toleration.operator().stringOrEmpty();
        boolean readable = key.isNothing() || key.string().isPresent();
        boolean comparing = operator.isEmpty() || operator.equals("Equal");
        if (!key.stringOrEmpty().isEmpty()) {
            Names.labelKey(key.stringOrEmpty())
                    .ifPresent(flaw -> findings.add(INFO, key)
                            .message(
                                    "`%s` %s; the key of a taint is written like that of a label, so Kubernetes refuses the"
                                            + " Job.",
                                    key.stringOrEmpty(), flaw.what()));
        } else if (readable && comparing) {
            findings.add(
                            INFO,
                            toleration.operator(),
                            toleration.operator().isPresent()
                                    ? toleration.operator().value()
                                    : toleration.place().anchor())
                    .message("A toleration without `key` puts up with every taint, and Kubernetes wants `operator:"
                            + " Exists` said with that. Add it, or name the key of the taint.");
        }
    }
}
