package dev.troth.rules.rbac;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Text;
import dev.troth.promise.Permission;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * Names beside verbs whose requests carry none: Kubernetes compares the name of the request, which is empty then, with
 * the list ({@code k8s.io/kubernetes/pkg/apis/rbac/v1}, {@code ResourceNameMatches}).
 */
final class NamesDoNotRestrict implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("rbac-14", "names-beside-verbs-without-name")
            .says("`resourceNames` stands beside verbs for single objects");

    private static final List<String> WITHOUT_NAME = List.of("create", "deletecollection");
    private static final List<String> RARELY_WITH_NAME = List.of("list", "watch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Permission permission : Permissions.of(promise)) {
            List<String> names = Permissions.words(permission.resourceNames());
            // What is created below an object, such as pods/exec, does have a name.
            boolean objects = permission.resources().items().stream()
                    .map(Place::stringOrEmpty)
                    .anyMatch(resource -> resource.indexOf('/') < 0);
            if (names.isEmpty() || !objects) {
                continue;
            }
            for (Place verb : permission.verbs().items()) {
                if (WITHOUT_NAME.contains(verb.stringOrEmpty())) {
                    findings.add(INFO, verb)
                            .message(
                                    "A request to `%s` has no name, so with `resourceNames: %s` beside it it is never"
                                            + " allowed. Put `%s` into a permission without names.",
                                    verb.stringOrEmpty(), Text.allOf(names), verb.stringOrEmpty());
                } else if (RARELY_WITH_NAME.contains(verb.stringOrEmpty())) {
                    findings.add(INFO, verb)
                            .message(
                                    "With `resourceNames` beside it, `%s` is allowed only with `--field-selector"
                                            + " metadata.name=%s`; everything else gets 403. Put `%s` into a"
                                            + " permission without names.",
                                    verb.stringOrEmpty(), names.getFirst(), verb.stringOrEmpty());
                }
            }
        }
    }
}
