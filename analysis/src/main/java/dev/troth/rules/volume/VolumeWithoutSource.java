package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Volume;
import dev.troth.rules.PromiseRule;

/** A volume of nothing: Kubernetes makes it an empty folder ({@code SetDefaults_Volume}). */
final class VolumeWithoutSource implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("volume-06", "volume-without-source")
            .says("A volume says what it is made of")
            .fix(FixSafety.SAFE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Volume volume : pipeline.volumes()) {
                if (volume.sources().isEmpty() && !volume.nameText().isEmpty()) {
                    boolean bare = volume.place().entries().size() == 1;
                    findings.add(INFO, volume.place(), volume.place().anchor())
                            .message(
                                    "`%s` does not say what it is made of, so Kubernetes makes it an empty folder. If"
                                            + " that is meant, write `emptyDir: {}`.",
                                    volume.nameText())
                            .fix(
                                    bare
                                            ? Fix.of(
                                                    FixSafety.SAFE,
                                                    "Write `emptyDir: {}`",
                                                    findings.edits().append(volume.place(), "emptyDir: {}"))
                                            : null);
                }
            }
        }
    }
}
