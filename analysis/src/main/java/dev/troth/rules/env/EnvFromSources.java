package dev.troth.rules.env;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentSource;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;

/** An item of {@code envFrom} without a ConfigMap or Secret, or with both ({@code ValidateEnvFrom}). */
final class EnvFromSources implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.error("env-09", "env-from-sources").says("An item of `envFrom` names one ConfigMap or one Secret");

    private static final List<String> KNOWN = List.of("configMapRef", "secretRef", "prefix");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                container.envFrom().forEach(source -> check(source, findings));
            }
        }
    }

    private static void check(EnvironmentSource source, Findings findings) {
        boolean configMap = !source.configMapRef().isNothing();
        boolean secret = !source.secretRef().isNothing();
        boolean strange = source.place().entries().stream().anyMatch(entry -> !KNOWN.contains(entry.name()));
        if (configMap && secret) {
            findings.add(INFO, source.place(), source.place().anchor())
                    .message("This item names a ConfigMap and a Secret; Kubernetes wants one an item, so Kratix"
                            + " refuses the Promise. Make them two items.");
        } else if (!configMap && !secret && !strange) {
            findings.add(INFO, source.place(), source.place().anchor())
                    .message("This item names neither a ConfigMap nor a Secret, so Kratix refuses the Promise. Write"
                            + " `configMapRef` or `secretRef` with a `name`, or remove the item.");
        }
        checkEnd(source.configMapRef().get("name"), "ConfigMap", findings);
        checkEnd(source.secretRef().get("name"), "Secret", findings);
    }

    /** Kubernetes takes the beginning of a name here, although it never finishes it. */
    private static void checkEnd(Place name, String kind, Findings findings) {
        if (name.stringOrEmpty().length() > 1 && name.stringOrEmpty().endsWith("-")) {
            findings.add(INFO, name)
                    .severity(Severity.WARNING)
                    .message(
                            "No %s can be called `%s`, with a dash at the end, so the container never starts. Write"
                                    + " the whole name.",
                            kind, name.stringOrEmpty());
        }
    }
}
