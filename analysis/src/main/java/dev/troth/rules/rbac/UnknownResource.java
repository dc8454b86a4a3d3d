package dev.troth.rules.rbac;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Api;
import dev.troth.promise.Permission;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A resource by its kind, its singular or in a group that does not have it. Kubernetes compares the plural letter by
 * letter and never says that nothing matches ({@code k8s.io/kubernetes/pkg/apis/rbac/v1}, {@code ResourceMatches}).
 */
final class UnknownResource implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("rbac-09", "unknown-resource")
            .says("Permissions name resources in the plural and in their group")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Permission permission : Permissions.of(promise)) {
            List<String> groups = Permissions.words(permission.apiGroups());
            boolean allKnown = !groups.isEmpty() && groups.stream().allMatch(KnownResources::knowsGroup);
            for (Place place : permission.resources().items()) {
                String resource = withoutSubresource(place.stringOrEmpty());
                if (place.string().isEmpty() || resource.equals("*")) {
                    continue;
                }
                if (resource.isEmpty()) {
                    findings.add(INFO, place)
                            .message("An empty name is no resource, so this allows nothing. Name" + " one.");
                } else if (allKnown && !KnownResources.of(groups).contains(resource)) {
                    reportKnownGroup(place, resource, groups, findings);
                } else if (!allKnown) {
                    reportOther(place, resource, promise, findings);
                }
            }
        }
    }

    private static void reportKnownGroup(Place place, String resource, List<String> groups, Findings findings) {
        Optional<String> meant =
                KnownResources.meant(resource).or(() -> Spelling.nearest(resource, KnownResources.of(groups)));
        if (meant.isEmpty()) {
            findings.add(INFO, place)
                    .message(
                            "Group %s has no resource `%s`, so this allows nothing. Is it in another group?",
                            written(groups), resource);
        } else if (KnownResources.of(groups).contains(meant.get())) {
            reportSpelling(place, resource, meant.get(), findings);
        } else {
            findings.add(INFO, place)
                    .message(
                            "`%s` is not in group %s but in %s, so this allows nothing. Put it into a permission"
                                    + " for that group.",
                            resource, written(groups), written(KnownResources.groupsOf(meant.get())));
        }
    }

    /** A group of somebody else's: only letter case and the Promise's own API are certain. */
    private static void reportOther(Place place, String resource, Promise promise, Findings findings) {
        String lower = resource.toLowerCase(Locale.ROOT);
        Optional<String> plural = promise.api()
                .filter(api -> resource.equals(api.requestKindText())
                        || resource.equals(api.singular().stringOrEmpty()))
                .map(Api::pluralText)
                .filter(own -> !own.isEmpty() && !own.equals(resource));
        if (plural.isPresent()) {
            reportSpelling(place, resource, plural.get(), findings);
        } else if (!lower.equals(resource)) {
            reportSpelling(
                    place, resource, KnownResources.meant(resource).orElse(KnownResources.plural(lower)), findings);
        }
    }

    private static void reportSpelling(Place place, String resource, String meant, Findings findings) {
        String better = meant + place.stringOrEmpty().substring(resource.length());
        findings.add(INFO, place)
                .message(
                        "No resource is called `%s`: permissions compare the plural, in small letters, so this allows"
                                + " nothing. Write `%s`.",
                        resource, better)
                .fix(Fix.of(
                        FixSafety.REVIEW,
                        "Write `" + better + "`",
                        findings.edits().replace(place, Edits.scalar(better))));
    }

    /** {@code pods} for {@code pods/log}. */
    private static String withoutSubresource(String resource) {
        int slash = resource.indexOf('/');
        return slash < 0 ? resource : resource.substring(0, slash);
    }

    private static String written(List<String> groups) {
        return String.join(
                " or ",
                groups.stream()
                        .map(group -> group.isEmpty() ? "`\"\"`" : "`" + group + "`")
                        .toList());
    }
}
