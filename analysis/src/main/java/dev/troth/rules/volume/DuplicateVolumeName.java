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
import java.util.HashMap;
import java.util.Map;

/** Two volumes of one name in a Pipeline ({@code ValidateVolumes}). */
final class DuplicateVolumeName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-08", "duplicate-volume-name")
            .says("Volumes of a Pipeline have names of their own")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            Map<String, Volume> first = new HashMap<>();
            for (Volume volume : pipeline.volumes()) {
                String name = volume.nameText();
                Volume before = first.putIfAbsent(name, volume);
                if (before != null
                        && !name.isEmpty()
                        && !Reserved.volumes(pipeline.action()).contains(name)) {
                    findings.add(INFO, volume.name())
                            .message(
                                    "`%s` is already the name of another volume of this Pipeline, so Kratix refuses"
                                            + " the Promise. Give each a name of its own, or keep one.",
                                    name)
                            .related(before.name(), "the first `%s`", name)
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Remove the second `" + name + "`",
                                    findings.edits().remove(volume.place())));
                }
            }
        }
    }
}
