package dev.troth.rules.volume;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Text;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Volume;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/** A volume made of two things ({@code validateVolumeSource}: {@code may not specify more than 1 volume type}). */
final class SeveralVolumeSources implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-07", "several-volume-sources")
            .says("A volume is made of one thing")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Volume volume : pipeline.volumes()) {
                List<Place> sources = VolumeSources.of(volume);
                if (sources.size() > 1 && !VolumeSources.hasStranger(volume)) {
                    report(volume, sources, findings);
                }
            }
        }
    }

    private static void report(Volume volume, List<Place> sources, Findings findings) {
        // An emptyDir beside something else is what a template left behind.
        Place kept = sources.stream()
                .filter(source -> !source.name().equals("emptyDir"))
                .findFirst()
                .orElse(sources.getFirst());
        List<Edit> edits = new ArrayList<>();
        sources.stream()
                .filter(source -> source != kept)
                .forEach(source -> edits.addAll(findings.edits().remove(source)));
        findings.add(INFO, volume.place(), volume.place().anchor())
                .message(
                        "`%s` is made of %s; Kubernetes wants one, so Kratix refuses the Promise. Keep the one that"
                                + " is meant.",
                        volume.nameText(),
                        Text.allOf(sources.stream()
                                .map(source -> "`" + source.name() + "`")
                                .toList()))
                .fix(Fix.of(FixSafety.REVIEW, "Keep `" + kept.name() + "` only", edits));
    }
}
