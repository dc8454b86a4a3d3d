package dev.troth.engine.request;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions {@code WorksSucceeded} and {@code Reconciled} follow the Works of a request
 * ({@code updateWorksSucceededCondition}, {@code updateReconciledCondition}).
 *
 * <p>Works are looked for in the request's namespace. Where Pipelines run elsewhere there are none, and all is well.
 */
final class WorksJudgement {

    private static final String DRY_RUN_SUMMARY = "kratix.io/dry-run-summary";

    private final Pass pass;
    private final Held<RequestObject> request;
    private final String promise;
    private final RevisionObject revision;
    private final List<WorkObject> works;

    WorksJudgement(
            Pass pass, Held<RequestObject> request, String promise, RevisionObject revision, List<WorkObject> works) {
        this.pass = pass;
        this.request = request;
        this.promise = promise;
        this.revision = revision;
        this.works = works;
    }

    /** Changes the conditions in hand where they no longer hold. */
    void judge() {
        List<String> failed = new ArrayList<>(0);
        List<String> pending = new ArrayList<>(0);
        List<String> misplaced = new ArrayList<>(0);
        for (WorkObject work : works) {
            if (isOfRequest(work.metadata()) && !pass.hasRemoved(work)) {
                switch (work.readiness()) {
                    case "Failing" -> failed.add(work.metadata().name());
                    case "Pending" -> pending.add(work.metadata().name());
                    case "Misplaced" -> misplaced.add(work.metadata().name());
                    default -> {}
                }
            }
        }
        judgeWorks(failed, pending, misplaced);
        judgeRequest();
    }

    private boolean isOfRequest(Metadata work) {
        Metadata owner = request.get().metadata();
        return work.namespace().equals(owner.namespace())
                && promise.equals(work.label(Labels.PROMISE_NAME))
                && WorkflowType.RESOURCE.text().equals(work.label(Labels.WORK_TYPE))
                && owner.name().equals(work.label(Labels.RESOURCE_NAME))
                && (!revision.spec().hasPipelineNamespace()
                        || owner.namespace().equals(work.label(Labels.RESOURCE_NAMESPACE)))
                && !work.isTrue(DRY_RUN_SUMMARY);
    }

    /** Failed is told only after success or at first: a Work that fails while it is pending stays pending. */
    private void judgeWorks(List<String> failed, List<String> pending, List<String> misplaced) {
        Condition present = condition(ConditionTypes.WORKS_SUCCEEDED);
        if (!failed.isEmpty()) {
            if (present == null || present.isTrue()) {
                String message = "Some works associated with this resource failed: " + list(failed);
                setWorks(Condition.FALSE, "WorksFailing", message);
                pass.warning(request.get(), "WorksFailing", message);
            }
        } else if (!pending.isEmpty()) {
            if (present == null || !present.isUnknown()) {
                setWorks(
                        Condition.UNKNOWN,
                        "WorksPending",
                        "Some works associated with this resource are not ready: " + list(pending));
            }
        } else if (!misplaced.isEmpty()) {
            if (present == null || !present.is(Condition.FALSE, "WorksMisplaced")) {
                String message = "Some works associated with this resource are misplaced: " + list(misplaced);
                setWorks(Condition.FALSE, "WorksMisplaced", message);
                pass.warning(request.get(), "WorksMisplaced", message);
            }
        } else if (present == null || !present.isTrue()) {
            String message = "All works associated with this resource are ready";
            setWorks(Condition.TRUE, ConditionTypes.WORKS_SUCCEEDED, message);
            pass.normal(request.get(), ConditionTypes.WORKS_SUCCEEDED, message);
        }
    }

    private void judgeRequest() {
        Condition completed = condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        Condition succeeded = condition(ConditionTypes.WORKS_SUCCEEDED);
        Condition reconciled = condition(ConditionTypes.RECONCILED);
        if (completed != null && completed.is(Condition.FALSE, ConditionTypes.PIPELINES_IN_PROGRESS)) {
            setUnless(
                    has(reconciled, Condition.UNKNOWN), Condition.UNKNOWN, ConditionTypes.WORKFLOW_PENDING, "Pending");
        } else if (completed != null && completed.isFalse()) {
            boolean says =
                    reconciled != null && reconciled.is(Condition.FALSE, ConditionTypes.CONFIGURE_WORKFLOW_FAILED);
            setUnless(says, Condition.FALSE, ConditionTypes.CONFIGURE_WORKFLOW_FAILED, "Failing");
        } else if (has(succeeded, Condition.UNKNOWN)) {
            setUnless(has(reconciled, Condition.UNKNOWN), Condition.UNKNOWN, "WorksPending", "Pending");
        } else if (has(succeeded, Condition.FALSE)) {
            setUnless(has(reconciled, Condition.FALSE), Condition.FALSE, "WorksFailing", "Failing");
        } else if (has(completed, Condition.TRUE) && has(succeeded, Condition.TRUE)) {
            boolean says = reconciled != null && reconciled.is(Condition.TRUE, ConditionTypes.RECONCILED);
            if (!says) {
                setUnless(false, Condition.TRUE, ConditionTypes.RECONCILED, "Reconciled");
                pass.normal(request.get(), "ReconcileSucceeded", "Successfully reconciled");
            }
        }
    }

    private static boolean has(@Nullable Condition condition, String status) {
        return condition != null && condition.status().equals(status);
    }

    private void setUnless(boolean says, String status, String reason, String message) {
        if (!says) {
            RequestConditions.setReconciled(request, pass, status, reason, message);
        }
    }

    private @Nullable Condition condition(String type) {
        return request.get().workflow().condition(type);
    }

    private void setWorks(String status, String reason, String message) {
        RequestConditions.set(
                request, new Condition(ConditionTypes.WORKS_SUCCEEDED, status, reason, message, pass.nowSeconds()));
    }

    private static String list(List<String> names) {
        return "[" + String.join(",", names) + "]";
    }
}
