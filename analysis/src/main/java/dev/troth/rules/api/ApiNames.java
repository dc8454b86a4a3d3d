package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Api;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * Names of an API that are well-formed and still cannot be ({@code ValidateCustomResourceDefinitionNames}). What a name may
 * be made of is said by the type table.
 */
final class ApiNames implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-17", "invalid-api-name")
            .says("Kind, plural and the other names of an API are valid and differ")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> check(api, findings));
    }

    private static void check(Api api, Findings findings) {
        String kind = api.requestKindText();
        Place listKind = api.names().get("listKind");
        if (!kind.isEmpty() && listKind.stringOrEmpty().equals(kind)) {
            findings.add(INFO, listKind)
                    .message(
                            "`listKind` is the `kind` itself, so Kubernetes refuses the API. Leave it out: Kubernetes"
                                    + " then takes `%sList`.",
                            kind);
        }
        for (String list : List.of("shortNames", "categories")) {
            for (Place name : api.names().get(list).items()) {
                if (name.isNothing()) {
                    findings.add(INFO, name)
                            .message(
                                    "An item of `%s` is empty, so Kubernetes refuses the API. Write a name, or remove"
                                            + " the dash.",
                                    list);
                }
            }
        }
        if (kind.equals("List")) {
            findings.add(INFO, api.requestKind())
                    .message("The kind `List` is Kubernetes' own word for lists: Kratix then looks for a resource"
                            + " `lists`, may not read it, and the Promise stays Unavailable. Choose another kind.");
        }
    }
}
