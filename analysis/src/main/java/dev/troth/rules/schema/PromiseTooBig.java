package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.JsonSize;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlNode;

/**
 * A Promise that is too large to be applied.
 *
 * <p>{@code kubectl apply} writes the whole object into an annotation, and all annotations together may have 262144
 * bytes; etcd takes 1.5 MiB in one request.
 */
final class PromiseTooBig implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("schema-13", "promise-too-big").says("A Promise is small enough to be applied");

    private static final int ANNOTATIONS = 262_144;
    private static final int APPLIED = 200 << 10;
    private static final int STORED = 1 << 20;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        YamlNode node = promise.place().node();
        long bytes = node == null ? 0 : JsonSize.of(node);
        Place annotations = promise.object().annotations();
        if (annotations.node() != null && JsonSize.of(annotations.node()) > ANNOTATIONS) {
            findings.addAtKey(INFO, annotations)
                    .severity(Severity.ERROR)
                    .message("The annotations have more than 262144 bytes together, so Kubernetes refuses the object.");
        } else if (bytes > STORED) {
            findings.add(INFO, promise.place(), promise.place().get("kind").value())
                    .severity(Severity.ERROR)
                    .message(
                            "This Promise has %s KiB as JSON, more than etcd stores. Let a `promise.configure`"
                                    + " workflow write the dependencies.",
                            bytes >> 10);
        } else if (bytes > APPLIED) {
            findings.add(INFO, promise.place(), promise.place().get("kind").value())
                    .message(
                            "This Promise has %s KiB as JSON. `kubectl apply` copies it into an annotation, and all of"
                                    + " them together hold 256 KiB: it fails, or soon will. Use `kubectl apply"
                                    + " --server-side`, or let a `promise.configure` workflow write the dependencies.",
                            bytes >> 10);
        }
    }
}
