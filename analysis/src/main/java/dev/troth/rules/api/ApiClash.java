package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Api;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * Two Promises that offer the same thing. The one installed later cannot have its CustomResourceDefinition, or takes that of
 * the other over.
 */
final class ApiClash implements ProjectRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("api-32", "api-offered-twice").says("Each API is offered by one Promise of a project");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        promise.api().filter(api -> !api.groupText().isEmpty()).ifPresent(api -> {
            String group = api.groupText();
            Optional<Promise> plural =
                    other(promise, api.pluralText(), project.promisesOfPlural(group, api.pluralText()));
            if (plural.isPresent()) {
                report(api, plural.get(), api.plural(), "plural", findings);
                return;
            }
            other(promise, api.requestKindText(), project.promisesOffering(group, api.requestKindText()))
                    .ifPresent(other -> report(api, other, api.requestKind(), "kind", findings));
        });
    }

    /** The first other Promise with the same name of its API. Versions of one Promise offer the same and may. */
    private static Optional<Promise> other(Promise promise, String name, List<Promise> offering) {
        return name.isEmpty()
                ? Optional.empty()
                : offering.stream()
                        .filter(other -> !other.nameText().equals(promise.nameText()))
                        .findFirst();
    }

    private static void report(Api api, Promise other, Place name, String what, Findings findings) {
        findings.add(INFO, name)
                .message(
                        "%s also offers the %s `%s` in `%s`, so only one of the two can be installed. Choose another %s, or"
                                + " another group.",
                        other.nameText().isEmpty() ? "Another Promise" : "The Promise `" + other.nameText() + "`",
                        what,
                        name.stringOrEmpty(),
                        api.groupText(),
                        what);
    }
}
