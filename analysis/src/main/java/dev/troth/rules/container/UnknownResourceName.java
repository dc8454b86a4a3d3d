package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource that Kubernetes does not know, or a device or huge pages asked for in a way that it refuses
 * ({@code validateContainerResourceName}, {@code validateResourceRequirements}): those cannot be promised twice, so
 * request and limit must be one.
 */
final class UnknownResourceName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("container-13", "unknown-resource-name")
            .says("Resources are `cpu`, `memory`, `ephemeral-storage`, huge pages, or devices such as `nvidia.com/gpu`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                Place resources = container.resources();
                for (String list : List.of("limits", "requests")) {
                    resources.get(list).entries().forEach(entry -> check(entry, resources, findings));
                }
                checkHugePages(resources, findings);
            }
        }
    }

    private static void check(Place entry, Place resources, Findings findings) {
        String name = entry.name();
        if (!ResourceName.isKnown(name)) {
            Optional<String> meant = ResourceName.meant(name);
            findings.addAtKey(INFO, entry)
                    .message(
                            "Kubernetes knows no resource `%s`, so Kratix refuses the Promise.%s",
                            name,
                            meant.isPresent()
                                    ? Spelling.didYouMean(meant)
                                    : " It knows `cpu`, `memory`, `ephemeral-storage`, and devices with a domain,"
                                            + " such as `nvidia.com/gpu`.")
                    .fix(meant.map(better -> rename(entry, better, findings)).orElse(null));
        } else if (!ResourceName.canBeShared(name)) {
            Amount.at(entry).ifPresent(amount -> checkWhole(amount, resources, findings));
        }
    }

    private static @Nullable Fix rename(Place entry, String better, Findings findings) {
        Place list = entry.parent();
        return list == null || list.get(better).isPresent()
                ? null
                : Fix.of(
                        FixSafety.REVIEW,
                        "Write `" + better + "`",
                        findings.edits().rename(entry, better));
    }

    private static void checkWhole(Amount amount, Place resources, Findings findings) {
        String name = amount.place().name();
        Place limit = resources.at("limits", name);
        boolean isRequest = !limit.holdsValueOf(amount.place());
        if (ResourceName.isExtended(name) && !amount.quantity().isWhole()) {
            findings.add(INFO, amount.place())
                    .message(
                            "`%s` is counted in whole numbers, and %s is none, so Kratix refuses the Promise.",
                            name, amount.text());
        } else if (isRequest && limit.isNothing()) {
            findings.add(INFO, amount.place())
                    .message(
                            "`%s` has a request and no limit; of a device the two must be one, so Kratix refuses the"
                                    + " Promise. Write it under `limits` instead.",
                            name);
        } else if (isRequest
                && Amount.at(limit)
                        .filter(most -> most.rounded().compareTo(amount.rounded()) != 0)
                        .isPresent()) {
            findings.add(INFO, amount.place())
                    .message(
                            "`%s` is requested as %s and limited to another amount; of a device the two must be one, so"
                                    + " Kratix refuses the Promise. Write it under `limits` only.",
                            name, amount.text())
                    .related(limit, "the limit");
        }
    }

    /** They come out of a node's memory, so Kubernetes wants to know about that, too. */
    private static void checkHugePages(Place resources, Findings findings) {
        List<Place> all = List.of(resources.get("limits"), resources.get("requests"));
        boolean bounded = all.stream()
                .anyMatch(list ->
                        list.get("cpu").isPresent() || list.get("memory").isPresent());
        if (bounded) {
            return;
        }
        all.stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> ResourceName.isHugePages(entry.name()) && ResourceName.isKnown(entry.name()))
                .findFirst()
                .ifPresent(entry -> findings.addAtKey(INFO, entry)
                        .message(
                                "`%s` needs `cpu` or `memory` beside it, or Kratix refuses the Promise.",
                                entry.name()));
    }
}
