package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.ObjectRule;
import dev.troth.yaml.Place;
import java.util.List;

/** Metadata that only the server or Kratix writes, left in a file by {@code kubectl get -o yaml}. */
final class ServerManagedMetadata implements ObjectRule {

    private static final RuleInfo INFO = RuleInfo.warning("schema-14", "server-managed-metadata")
            .says("What the server writes does not stand in a file")
            .fix(FixSafety.SAFE);

    private static final List<String> FIELDS = List.of(
            "uid",
            "resourceVersion",
            "generation",
            "managedFields",
            "creationTimestamp",
            "ownerReferences",
            "selfLink");
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Findings findings) {
        for (String field : FIELDS) {
            Place written = object.metadata().get(field);
            if (!written.isNothing()) {
                report(written, consequence(field), findings);
            }
        }
        Place applied = object.annotation(LAST_APPLIED);
        if (!applied.isNothing()) {
            report(applied, "kubectl writes it anew", findings);
        }
        for (Place finalizer : object.metadata().get("finalizers").items()) {
            if (finalizer.stringOrEmpty().startsWith("kratix.io/")) {
                findings.add(INFO, finalizer)
                        .message(
                                "Kratix itself adds the finalizer `%s` and takes it away. From a file it comes back"
                                        + " and can keep the object from ever being deleted. Remove it.",
                                finalizer.stringOrEmpty())
                        .fix(Fix.of(
                                FixSafety.SAFE,
                                "Remove the finalizer",
                                findings.edits().remove(finalizer)));
            }
        }
    }

    private static String consequence(String field) {
        return switch (field) {
            case "resourceVersion" -> "Kubernetes refuses to create an object that has one";
            case "uid" -> "applying the file to another cluster fails";
            case "ownerReferences" -> "Kubernetes deletes the object where the owner does not exist";
            default -> "Kubernetes drops it";
        };
    }

    private static void report(Place field, String consequence, Findings findings) {
        findings.addAtKey(INFO, field)
                .message("`%s` is the server's to write: %s. Remove it.", field.name(), consequence)
                .fix(Fix.of(
                        FixSafety.SAFE,
                        "Remove `" + field.name() + "`",
                        findings.edits().remove(field)));
    }
}
