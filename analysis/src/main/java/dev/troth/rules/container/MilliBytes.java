package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Volume;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fraction of a byte, mostly {@code 512m} for {@code 512Mi}. The API server warns ({@code fractional byte value}),
 * but to Kratix, whose dry run it is, and so nobody hears of it.
 */
final class MilliBytes implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("container-17", "milli-bytes")
            .says("Memory and storage are whole bytes")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                for (String list : List.of("limits", "requests")) {
                    container.resources().get(list).entries().stream()
                            .filter(entry -> isBytes(entry.name()))
                            .forEach(entry -> check(entry, findings));
                }
            }
            for (Volume volume : pipeline.volumes()) {
                check(volume.source("emptyDir").get("sizeLimit"), findings);
            }
        }
    }

    private static boolean isBytes(String resource) {
        return resource.equals("memory") || resource.equals("ephemeral-storage") || ResourceName.isHugePages(resource);
    }

    private static void check(Place place, Findings findings) {
        Amount.at(place).filter(amount -> !amount.quantity().isWhole()).ifPresent(amount -> {
            boolean milli = amount.text().endsWith("m");
            findings.add(INFO, place)
                    .message(
                            milli
                                    ? "`%s` means %s bytes, since `m` is a thousandth. Write `Mi`."
                                    : "`%s` is %s bytes, and there is no part of a byte. Write a whole number.",
                            amount.text(),
                            amount.quantity().plain())
                    .fix(milli ? fix(amount, findings) : null);
        });
    }

    private static @Nullable Fix fix(Amount amount, Findings findings) {
        String text = amount.text().substring(0, amount.text().length() - 1) + "Mi";
        return Fix.of(FixSafety.REVIEW, "Write `" + text + "`", findings.edits().replace(amount.place(), text));
    }
}
