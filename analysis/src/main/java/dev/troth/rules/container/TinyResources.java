package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Quantity;
import dev.troth.yaml.Ascii;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * Memory of less than 4 MiB or a CPU limit of less than a hundredth: no container runs in that, so the unit is probably
 * missing. Fractions of a byte are {@link MilliBytes}, and 0 is no limit at all.
 */
final class TinyResources implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("container-19", "tiny-resources")
            .says("A container has enough memory and CPU to start")
            .fix(FixSafety.REVIEW);

    private static final String LEAST_MEMORY = "4Mi";
    private static final String LEAST_CPU = "10m";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                for (String list : List.of("limits", "requests")) {
                    checkMemory(container.resources().at(list, "memory"), findings);
                }
                checkCpu(container.resources().at("limits", "cpu"), findings);
            }
        }
    }

    private static void checkMemory(Place place, Findings findings) {
        Amount.at(place)
                .filter(memory -> isTiny(memory.quantity(), LEAST_MEMORY)
                        && memory.quantity().isWhole())
                .ifPresent(memory -> {
                    boolean bare = memory.text().chars().allMatch(Ascii::isDigit);
                    String better = memory.text() + "Mi";
                    findings.add(INFO, place)
                            .message(
                                    bare
                                            ? "`%s` is a number of bytes, in which no container starts. Write `%sMi`"
                                                    + " if you meant mebibytes."
                                            : "`%s` is %s bytes, in which no container starts.",
                                    memory.text(),
                                    bare ? memory.text() : memory.quantity().plain())
                            .fix(
                                    bare
                                            ? Fix.of(
                                                    FixSafety.REVIEW,
                                                    "Write `" + better + "`",
                                                    findings.edits().replace(place, better))
                                            : null);
                });
    }

    private static void checkCpu(Place place, Findings findings) {
        Amount.at(place)
                .filter(cpu -> isTiny(cpu.quantity(), LEAST_CPU))
                .ifPresent(cpu -> findings.add(INFO, place)
                        .message(
                                "`%s` is less than a hundredth of a CPU, with which a container takes minutes to start."
                                        + " Write more, such as `100m`.",
                                cpu.text()));
    }

    private static boolean isTiny(Quantity amount, String least) {
        return !amount.isZero()
                && !amount.isNegative()
                && amount.compareTo(Quantity.parse(least).orElseThrow()) < 0;
    }
}
