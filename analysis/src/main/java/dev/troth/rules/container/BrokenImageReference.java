package dev.troth.rules.container;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * An image that no runtime can pull, whatever the registry holds.
 *
 * <p>At admission the API server asks only that the image is not empty. The kubelet then reports {@code
 * InvalidImageName} and never starts the Pod. White space at an end is worse: the Job is accepted, but each Pod of
 * it is refused, so there is not even a Pod to look at.
 */
final class BrokenImageReference implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("container-06", "broken-image-reference")
            .says("An image is `registry/repository:tag`, in lower case and without a scheme")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                String image = container.imageText();
                if (!image.isEmpty() && !ImageReference.isTemplate(image)) {
                    ImageReference.flaw(image).ifPresent(flaw -> report(container, image, flaw, findings));
                }
            }
        }
    }

    private static void report(Container container, String image, Flaw flaw, Findings findings) {
        boolean padded = !image.strip().equals(image);
        findings.add(INFO, container.image())
                .message(
                        padded
                                ? "`%s` %s. Kubernetes accepts the Job and then refuses each of its Pods, so the"
                                        + " workflow waits for ever. Write it without."
                                : "`%s` %s. Kubernetes accepts it, but no node can pull it: the Pod stays in"
                                        + " `InvalidImageName`.",
                        image,
                        flaw.what())
                .fix(fix(container, flaw.better(), findings));
    }

    private static @Nullable Fix fix(Container container, @Nullable String better, Findings findings) {
        return better == null || better.indexOf('\n') >= 0
                ? null
                : Fix.of(
                        FixSafety.REVIEW,
                        "Write `" + better + "`",
                        findings.edits()
                                .replace(container.image(), better.indexOf('/') > 0 ? better : Edits.scalar(better)));
    }
}
