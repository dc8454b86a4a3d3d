package dev.troth.rules.request;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.analysis.Text;
import dev.troth.promise.Api;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.RequestRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * A request for a version or kind that no Promise of the project serves: {@code no matches for kind "Cache" in
 * version …}.
 *
 * <p>Whether the kind was meant is decided by {@link Offer}: it stands in a group that the project's Promises offer,
 * or in one that differs by a slip.
 */
final class RequestForUnknownVersion implements RequestRule {

    private static final RuleInfo INFO = RuleInfo.error("request-04", "request-for-unknown-version")
            .says("A request is of a kind and version that its Promise serves")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ResourceRequest request, Offer offer, Project project, Findings findings) {
        KubernetesObject object = request.object();
        Api api = offer.api();
        if (object.groupText().isEmpty()) {
            withoutGroup(object, offer, findings);
            return;
        }
        if (!object.groupText().equals(api.groupText())
                && project.promisesOffering(object.groupText()).isEmpty()) {
            report(findings, object.apiVersion(), api.groupText() + "/" + object.versionText())
                    .message(
                            "No Promise of this project offers `%s` in the group `%s`, so Kubernetes does not know it."
                                    + " The Promise `%s` offers it in `%s`.",
                            object.kindText(),
                            object.groupText(),
                            offer.promise().nameText(),
                            api.groupText());
            return;
        }
        if (!offer.exact()) {
            unknownKind(object, project, findings);
            return;
        }
        List<String> served = project.promisesOffering(object.groupText(), object.kindText()).stream()
                .flatMap(promise -> promise.api().stream())
                .flatMap(each -> each.servedVersions().stream())
                .distinct()
                .toList();
        if (!served.isEmpty() && !served.contains(object.versionText())) {
            String nearest = Spelling.nearest(object.versionText(), served).orElse(served.getFirst());
            report(findings, object.apiVersion(), object.groupText() + "/" + nearest)
                    .message(
                            "The Promise `%s` does not serve `%s`, so Kubernetes does not know this %s. It serves %s.",
                            offer.promise().nameText(),
                            object.versionText(),
                            object.kindText(),
                            Text.allOf(quoted(served)));
        }
    }

    private static void withoutGroup(KubernetesObject object, Offer offer, Findings findings) {
        Api api = offer.api();
        String better = api.groupText() + "/"
                + api.servedVersions().stream().findFirst().orElse("v1");
        boolean missing = object.apiVersion().isAbsent();
        findings.add(INFO, object.apiVersion())
                .message(
                        "%s, so Kubernetes does not know this %s. The Promise `%s` offers it as `%s`.",
                        object.apiVersion().isNothing()
                                ? "`apiVersion` is missing"
                                : "`" + object.apiVersionText() + "` has no group",
                        object.kindText(),
                        offer.promise().nameText(),
                        better)
                .fix(Fix.of(
                        FixSafety.REVIEW,
                        "Write `" + better + "`",
                        missing
                                ? findings.edits().append(object.place(), "apiVersion: " + better)
                                : findings.edits().replace(object.apiVersion(), better)));
    }

    private static void unknownKind(KubernetesObject object, Project project, Findings findings) {
        List<String> kinds = project.promisesOffering(object.groupText()).stream()
                .flatMap(promise -> promise.api().stream())
                .map(Api::requestKindText)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .toList();
        Optional<String> meant = Spelling.nearest(object.kindText(), kinds);
        findings.add(INFO, object.kind())
                .message(
                        "No Promise of this project offers %s in the group `%s`, so Kubernetes does not know it.%s",
                        object.kindText().isEmpty() ? "an object without kind" : "`" + object.kindText() + "`",
                        object.groupText(),
                        meant.isPresent() ? Spelling.didYouMean(meant) : elsewhere(object.kindText(), project, kinds))
                .fix(meant.map(kind -> Fix.of(
                                FixSafety.REVIEW,
                                "Write `" + kind + "`",
                                findings.edits().replace(object.kind(), Edits.scalar(kind))))
                        .orElse(null));
    }

    private static String elsewhere(String kind, Project project, List<String> kinds) {
        return project.promises().stream()
                .flatMap(promise -> promise.api().stream())
                .filter(api -> api.requestKindText().equals(kind))
                .findFirst()
                .map(api -> " It is offered in `" + api.groupText() + "`.")
                .orElseGet(() -> kinds.isEmpty() ? "" : " There is " + Text.allOf(quoted(kinds)) + ".");
    }

    private static Findings.Draft report(Findings findings, Place apiVersion, String better) {
        return findings.add(INFO, apiVersion)
                .fix(Fix.of(
                        FixSafety.REVIEW,
                        "Write `" + better + "`",
                        findings.edits().replace(apiVersion, better)));
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").toList();
    }
}
