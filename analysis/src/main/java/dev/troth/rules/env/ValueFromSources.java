package dev.troth.rules.env;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Text;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/** A {@code valueFrom} without a source, or with several ({@code validateEnvVarValueFrom}). */
final class ValueFromSources implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("env-06", "value-from-sources")
            .says("A `valueFrom` has exactly one source")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                for (EnvironmentVariable variable : container.env()) {
                    if (variable.valueFrom().isMapping() && !ValueSources.hasStranger(variable)) {
                        check(variable, findings);
                    }
                }
            }
        }
    }

    private static void check(EnvironmentVariable variable, Findings findings) {
        List<Place> sources = ValueSources.of(variable);
        Place valueFrom = variable.valueFrom();
        if (sources.isEmpty()) {
            findings.addAtKey(INFO, valueFrom)
                    .message(
                            "`valueFrom` of `%s` names no source, so Kratix refuses the Promise. Name one of %s, or"
                                    + " write a `value`.",
                            variable.nameText(), Text.anyOf(ValueSources.KNOWN))
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Remove `valueFrom`",
                            findings.edits().remove(valueFrom)));
        } else if (sources.size() > 1 && variable.value().stringOrEmpty().isEmpty()) {
            List<Edit> edits = new ArrayList<>();
            sources.stream()
                    .skip(1)
                    .forEach(source -> edits.addAll(findings.edits().remove(source)));
            findings.addAtKey(INFO, valueFrom)
                    .message(
                            "`valueFrom` of `%s` names %s; Kubernetes wants one, so Kratix refuses the Promise. Keep"
                                    + " the one that is meant.",
                            variable.nameText(),
                            Text.allOf(sources.stream()
                                    .map(source -> "`" + source.name() + "`")
                                    .toList()))
                    .fix(Fix.of(FixSafety.REVIEW, "Keep `" + sources.getFirst().name() + "` only", edits));
        }
    }
}
