package dev.troth.rules.volume;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.Volume;
import dev.troth.promise.VolumeMount;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Grammar;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mount of a volume that the Pipeline does not have; those that Kratix adds can be mounted, too. */
final class UndeclaredVolume implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-01", "undeclared-volume")
            .says("A container mounts volumes that its Pipeline declares")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            List<String> declared = new ArrayList<>(
                    pipeline.volumes().stream().map(Volume::nameText).toList());
            declared.addAll(Reserved.volumes(pipeline.action()));
            for (Container container : pipeline.containers()) {
                container.volumeMounts().stream()
                        .map(VolumeMount::name)
                        .filter(name -> isUndeclared(name, declared))
                        .forEach(name -> report(pipeline, name, declared, findings));
                container.env().stream()
                        .map(variable -> variable.source("fileKeyRef").get("volumeName"))
                        .filter(name -> isUndeclared(name, declared))
                        .forEach(name -> report(pipeline, name, declared, findings));
            }
        }
    }

    private static boolean isUndeclared(Place name, List<String> declared) {
        return !name.stringOrEmpty().isEmpty() && !declared.contains(name.stringOrEmpty());
    }

    private static void report(Pipeline pipeline, Place place, List<String> declared, Findings findings) {
        String name = place.stringOrEmpty();
        Optional<String> meant = Spelling.nearest(name, declared);
        if (name.equals(Reserved.SCHEDULING_VOLUME)) {
            findings.add(INFO, place)
                    .message("`%s` is there in configure Pipelines only, so Kratix refuses the Promise.", name);
            return;
        }
        findings.add(INFO, place)
                .message(
                        "The Pipeline has no volume `%s`, so Kratix refuses the Promise.%s",
                        name, meant.isPresent() ? Spelling.didYouMean(meant) : " Declare it in `volumes`.")
                .fix(
                        meant.isPresent()
                                ? Fix.of(
                                        FixSafety.REVIEW,
                                        "Write `" + meant.get() + "`",
                                        findings.edits().replace(place, Edits.scalar(meant.get())))
                                : declare(pipeline, name, findings));
    }

    private static @Nullable Fix declare(Pipeline pipeline, String name, Findings findings) {
        if (Grammar.DNS_LABEL.flaw(name).isPresent()) {
            return null;
        }
        Place volumes = pipeline.volumesPlace();
        String entry = "name: " + Edits.scalar(name);
        String title = "Declare an empty volume `" + name + "`";
        return volumes.isAbsent()
                ? Fix.of(
                        FixSafety.REVIEW,
                        title,
                        pipeline.spec().mapping().filter(spec -> spec.flow()).isPresent()
                                ? findings.edits()
                                        .append(pipeline.spec(), "volumes: [{" + entry + ", emptyDir:" + " {}}]")
                                : findings.edits()
                                        .append(pipeline.spec(), "volumes:\n  - " + entry + "\n   " + " emptyDir: {}"))
                : Fix.of(FixSafety.REVIEW, title, findings.edits().appendItem(volumes, List.of(entry, "emptyDir: {}")));
    }
}
