package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;

/**
 * An image without a version. Configure Pipelines run again and again, years after the Promise was written, and each
 * run takes what the registry offers that day; without a tag, or with {@code latest}, Kubernetes also pulls it each
 * time.
 */
final class UnpinnedImage implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("container-07", "unpinned-image").says("An image has a version or a digest");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                check(container, findings);
            }
        }
    }

    private static void check(Container container, Findings findings) {
        String text = container.imageText();
        if (text.isEmpty()
                || ImageReference.isTemplate(text)
                || ImageReference.flaw(text).isPresent()) {
            return;
        }
        ImageReference image = ImageReference.of(text);
        if (image.digest() != null || (image.tag() != null && !image.tag().equals("latest"))) {
            return;
        }
        findings.add(INFO, container.image())
                .message(
                        image.tag() == null
                                ? "`%s` has no tag, so each run of the Pipeline pulls whatever `latest` is by then."
                                        + " Write a version or a digest."
                                : "`%s` is another image whenever somebody pushes one, and the Pipeline runs again for"
                                        + " years. Write a version or a digest.",
                        text);
    }
}
