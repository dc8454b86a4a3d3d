package dev.troth.rules.env;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Text;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.DownwardField;
import dev.troth.schema.Flaw;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of the Pod, or an amount of the container, that Kubernetes does not hand to variables. */
final class UnknownDownwardField implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("env-08", "unknown-downward-field")
            .says("`fieldRef` and `resourceFieldRef` name a field that Kubernetes gives to variables")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                for (EnvironmentVariable variable : container.env()) {
                    checkField(variable.source("fieldRef"), findings);
                    checkResource(variable.source("resourceFieldRef"), findings);
                }
            }
        }
    }

    private static void checkField(Place field, Findings findings) {
        Place version = field.get("apiVersion");
        if (!version.stringOrEmpty().isEmpty() && !version.stringOrEmpty().equals("v1")) {
            findings.add(INFO, version)
                    .message(
                            "The fields of a Pod are those of `v1`; Kubernetes knows no Pod of `%s`.",
                            version.stringOrEmpty())
                    .fix(Fix.of(FixSafety.REVIEW, "Write `v1`", findings.edits().replace(version, "v1")));
            return;
        }
        Place path = field.get("fieldPath");
        if (!path.stringOrEmpty().isEmpty()) {
            DownwardField.flaw(path.stringOrEmpty(), DownwardField.OF_VARIABLE)
                    .ifPresent(flaw -> report(path, flaw, DownwardField.OF_VARIABLE, findings));
        }
    }

    private static void checkResource(Place field, Findings findings) {
        Place resource = field.get("resource");
        String name = resource.stringOrEmpty();
        if (name.isEmpty()) {
            return;
        }
        DownwardField.resourceFlaw(name).ifPresent(flaw -> report(resource, flaw, DownwardField.RESOURCES, findings));
        Place divisor = field.get("divisor");
        String unit = divisor.scalar()
                .filter(scalar -> !scalar.isNull())
                .map(YamlScalar::json)
                .orElse("");
        if (DownwardField.resourceFlaw(name).isEmpty() && !DownwardField.takesDivisor(name, unit)) {
            findings.add(INFO, divisor)
                    .message(
                            name.endsWith(".cpu")
                                    ? "`%s` is given in units of 1 or 1m, not of %s, so Kratix refuses the Promise."
                                    : "`%s` is given in units of 1, 1k, 1Ki, 1M, 1Mi and so on, not of %s, so Kratix"
                                            + " refuses the Promise.",
                            name,
                            unit);
        }
    }

    private static void report(Place place, Flaw flaw, List<String> allowed, Findings findings) {
        findings.add(INFO, place)
                .message(
                        "`%s` %s, so Kratix refuses the Promise.%s",
                        place.stringOrEmpty(),
                        flaw.what(),
                        flaw.better() == null
                                ? " It hands out " + Text.allOf(allowed) + "."
                                : " Did you mean `" + flaw.better() + "`?")
                .fix(fix(place, flaw.better(), findings));
    }

    private static @Nullable Fix fix(Place place, @Nullable String better, Findings findings) {
        return better == null
                ? null
                : Fix.of(
                        FixSafety.REVIEW,
                        "Write `" + better + "`",
                        findings.edits().replace(place, better));
    }
}
