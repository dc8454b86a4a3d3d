package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.Volume;
import dev.troth.rules.PromiseRule;

/** A volume with the name of one that Kratix adds to the Job ({@code api/v1alpha1/pipeline_factory.go}). */
final class ReservedVolumeName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-03", "reserved-volume-name")
            .says("Volumes are not called like those that Kratix adds")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Volume volume : pipeline.volumes()) {
                String name = volume.nameText();
                if (Reserved.volumes(pipeline.action()).contains(name)) {
                    findings.add(INFO, volume.name())
                            .message(
                                    "Kratix itself adds a volume `%s` to every %s Job, so it refuses the Promise."
                                            + " Remove it: containers can mount Kratix' own without declaring it. Or"
                                            + " choose another name.",
                                    name, pipeline.action())
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Remove `" + name + "`",
                                    findings.edits().remove(volume.place())));
                }
            }
        }
    }
}
