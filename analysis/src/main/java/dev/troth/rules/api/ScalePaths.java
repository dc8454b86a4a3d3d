package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;

/** The paths of the scale subresource ({@code ValidateCustomResourceDefinitionSubresources}). */
final class ScalePaths implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-38", "invalid-scale-subresource")
            .says("The paths of the scale subresource lie below `.spec` and `.status`");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> api.versions().forEach(version -> check(version, findings)));
    }

    private static void check(ApiVersion version, Findings findings) {
        Place scale = version.subresources().get("scale");
        if (scale.isMapping()) {
            path(scale.get("specReplicasPath"), true, List.of(".spec."), findings);
            path(scale.get("statusReplicasPath"), true, List.of(".status."), findings);
            path(scale.get("labelSelectorPath"), false, List.of(".spec.", ".status."), findings);
            overwritten(version, scale, findings);
        }
    }

    private static void path(Place path, boolean required, List<String> below, Findings findings) {
        String text = path.stringOrEmpty();
        boolean empty =
                path.isNothing() || path.string().filter(String::isEmpty).isPresent();
        if (empty && required) {
            findings.add(INFO, path)
                    .message(
                            "`scale` needs `%s`, or Kubernetes refuses the API. Write a path such as `%sreplicas`.",
                            path.name(), below.getFirst());
        } else if (path.string().isPresent() && !empty && below.stream().noneMatch(text::startsWith)) {
            findings.add(INFO, path)
                    .message(
                            "`%s` does not begin with `%s`, so Kubernetes refuses the API.",
                            text, String.join("` or `", below));
        }
    }

    /** Kratix sets the subresources of each version to the status alone ({@code setStatusFieldsOnCRD}). */
    private static void overwritten(ApiVersion version, Place scale, Findings findings) {
        findings.addAtKey(INFO, scale)
                .severity(Severity.WARNING)
                .message(
                        "Kratix replaces the subresources of `%s` by that of the status, so `kubectl scale` will not"
                                + " work. Leave `scale` out.",
                        version.nameText());
    }
}
