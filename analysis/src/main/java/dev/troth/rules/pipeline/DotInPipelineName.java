package dev.troth.rules.pipeline;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Names;

/** A name that Kubernetes takes for a Job but warns about, where nobody sees the warning. */
final class DotInPipelineName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("pipeline-04b", "dot-in-pipeline-name")
            .says("Names of Pipelines have no dots")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            String name = pipeline.nameText();
            if (name.indexOf('.') >= 0 && Names.dnsSubdomain(name).isEmpty()) {
                String better = name.replace('.', '-');
                findings.add(INFO, pipeline.name())
                        .message(
                                "`%s` becomes part of the names of Pods, which are host names too, and there a `.`"
                                        + " parts host and domain. Write `%s`.",
                                name, better)
                        .fix(Fix.of(
                                FixSafety.REVIEW,
                                "Write `" + better + "`",
                                findings.edits().replace(pipeline.name(), Edits.scalar(better))));
            }
        }
    }
}
