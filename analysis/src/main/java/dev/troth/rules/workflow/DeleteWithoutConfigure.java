package dev.troth.rules.workflow;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Action;
import dev.troth.promise.Promise;
import dev.troth.promise.Workflow;
import dev.troth.promise.WorkflowType;
import dev.troth.rules.PromiseRule;

/** A workflow that cleans up what no workflow made. */
final class DeleteWithoutConfigure implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("workflow-11", "delete-without-configure")
            .says("What a delete workflow cleans up was made by a configure workflow");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Workflow delete : promise.workflows(Action.DELETE)) {
            boolean ofDependencies = delete.type() == WorkflowType.PROMISE
                    && !promise.dependencies().isEmpty();
            if (!delete.isEmpty() && !ofDependencies && ApiWithoutConfigure.isEmpty(promise, delete.type())) {
                findings.addAtKey(INFO, delete.place())
                        .message(
                                "`%s` has nothing to clean up: there is no Pipeline in `workflows.%s.configure`. Is"
                                        + " it in the wrong place, or is its counterpart missing?",
                                delete.text(), delete.type());
            }
        }
    }
}
