package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Api;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;
import dev.troth.yaml.Place;
import java.util.function.Function;

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
            for (Promise other : project.promisesOffering(api.groupText())) {
                boolean itself = other.nameText().equals(promise.nameText());
                if (!itself
                        && other.api().isPresent()
                        && report(api, other, other.api().get(), findings)) {
                    return;
                }
            }
        });
    }

    private static boolean report(Api api, Promise other, Api theirs, Findings findings) {
        return report(api, other, theirs, Api::plural, "plural", findings)
                || report(api, other, theirs, Api::requestKind, "kind", findings);
    }

    private static boolean report(
            Api api, Promise other, Api theirs, Function<Api, Place> name, String what, Findings findings) {
        String own = name.apply(api).stringOrEmpty();
        boolean same = !own.isEmpty() && own.equals(name.apply(theirs).stringOrEmpty());
        if (same) {
            findings.add(INFO, name.apply(api))
                    .message(
                            "%s also offers the %s `%s` in `%s`, so only one of the two can be"
                                    + " installed. Choose another %s, or another group.",
                            other.nameText().isEmpty() ? "Another Promise" : "The Promise `" + other.nameText() + "`",
                            what, own, api.groupText(), what);
        }
        return same;
    }
}
