package dev.troth.rules.env;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A password in the text of the Promise: everybody who may read Promises, Jobs, Pods or the Git repository reads it.
 */
final class PlainTextSecret implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("env-10", "plain-text-secret")
            .says("Secrets come from a Secret")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                container.env().forEach(variable -> check(variable, findings));
            }
        }
    }

    private static void check(EnvironmentVariable variable, Findings findings) {
        String name = variable.nameText();
        String value = variable.value().stringOrEmpty();
        boolean named = SecretText.isSecretName(name) && SecretText.mayBeSecret(value);
        if ((named || SecretText.isSecretValue(value)) && variable.valueFrom().isNothing()) {
            findings.add(INFO, variable.value())
                    .message(
                            "`%s` looks like a secret, and everybody who can read the Promise, its Jobs or the"
                                    + " repository can read it here. Put it into a Secret and refer to that by"
                                    + " `valueFrom.secretKeyRef`.",
                            name)
                    .fix(fix(variable.value(), name));
        }
    }

    private static @Nullable Fix fix(Place value, String name) {
        if (value.isMerged() || !VariableName.isUsual(name)) {
            return null;
        }
        String secret = name.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
        Span written = value.key().union(value.value());
        String reference = "valueFrom: {secretKeyRef: {name: " + secret + ", key: " + name + "}}";
        return new Fix(
                "Take it from a Secret `" + secret + "`", FixSafety.REVIEW, List.of(new Edit(written, reference)));
    }
}
