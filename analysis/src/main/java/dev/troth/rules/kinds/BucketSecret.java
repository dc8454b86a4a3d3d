package dev.troth.rules.kinds;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.KratixRule;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * A BucketStateStore that signs in with a key and does not say where the key is
 * ({@code api/v1alpha1/bucketstatestore_types.go}, {@code ValidateSecretRef}).
 */
final class BucketSecret implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.error("kinds-04", "bad-bucket-state-store")
            .says("A BucketStateStore names its bucket and the Secret to reach it with");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        if (object.kindText().equals(Kinds.BUCKET_STATE_STORE) && object.spec().isNothing()) {
            findings.add(INFO, object.spec())
                    .severity(Severity.WARNING)
                    .message("Without `spec` this State Store has no bucket. Kubernetes takes it, and nothing is ever"
                            + " written. Add `spec`.");
            return;
        }
        Place method = object.spec().get("authMethod");
        boolean key = method.isNothing() || method.stringOrEmpty().equals("accessKey");
        if (!object.kindText().equals(Kinds.BUCKET_STATE_STORE)
                || !key
                || !object.spec().isMapping()) {
            return;
        }
        Place secret = object.spec().get("secretRef");
        if (secret.isNothing()) {
            findings.add(INFO, secret)
                    .message("With the method `accessKey`, which is the default, Kratix needs `secretRef` and refuses"
                            + " the State Store without. Add its `name` and `namespace`, or write `authMethod: IAM`.");
            return;
        }
        for (String field : List.of("name", "namespace")) {
            Place part = secret.get(field);
            if (secret.isMapping()
                    && (part.isNothing()
                            || part.string().filter(String::isEmpty).isPresent())) {
                findings.add(INFO, part)
                        .message("`secretRef` has no `%s`, so Kratix refuses the State Store. Add it.", field);
            }
        }
    }
}
