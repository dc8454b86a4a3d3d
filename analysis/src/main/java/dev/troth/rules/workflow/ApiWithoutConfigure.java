package dev.troth.rules.workflow;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Action;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/** An API whose requests make nothing happen. */
final class ApiWithoutConfigure implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("workflow-10", "api-without-configure-pipeline")
            .says("A Promise with an API has a Pipeline that serves requests");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        if (promise.api().isPresent() && isEmpty(promise, WorkflowType.RESOURCE)) {
            String kind = promise.api().get().requestKindText();
            findings.addAtKey(INFO, promise.api().get().place())
                    .message(
                            "Kratix accepts a request%s and then does nothing for it, because there is no Pipeline in"
                                    + " `workflows.resource.configure`. Add one that writes what the request needs.",
                            kind.isEmpty() ? "" : " for a `" + kind + "`");
        }
    }

    /** Whether a configure workflow holds nothing; a wrong type there is not nothing. */
    static boolean isEmpty(Promise promise, WorkflowType type) {
        Place ofType = promise.workflowsPlace().get(type.text());
        Place configure = ofType.get(Action.CONFIGURE.text());
        boolean readable = (promise.workflowsPlace().isNothing()
                        || promise.workflowsPlace().isMapping())
                && (ofType.isNothing() || ofType.isMapping());
        return readable
                && (configure.isNothing()
                        || (configure.isSequence() && configure.items().isEmpty()));
    }
}
