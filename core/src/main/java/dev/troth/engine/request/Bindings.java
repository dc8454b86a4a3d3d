package dev.troth.engine.request;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Held;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.workflow.WorkflowException;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ResourceBinding of a request: found by labels whatever its name, kept like the request, and told how its upgrade
 * went ({@code updateResourceBinding}, {@code findResourceBinding}).
 */
final class Bindings {

    /** The most characters that a label's value may have; longer names are shortened. */
    private static final int LABEL_VALUE_LENGTH = 63;

    private final Pass pass;
    private final Held<RequestObject> request;
    private final PromiseObject promise;
    private final Observation.OfRequest seen;
    private final List<BindingObject> stored;

    Bindings(Pass pass, Held<RequestObject> request, PromiseObject promise, Observation.OfRequest seen) {
        this.pass = pass;
        this.request = request;
        this.promise = promise;
        this.seen = seen;
        this.stored = find();
    }

    private List<BindingObject> find() {
        List<BindingObject> found = new ArrayList<>(1);
        String resource = resourceLabel();
        for (BindingObject binding : seen.bindings()) {
            Metadata metadata = binding.metadata();
            if (metadata.namespace().equals(request.get().metadata().namespace())
                    && promise.metadata().name().equals(metadata.label(Labels.PROMISE_NAME))
                    && resource.equals(metadata.label(Labels.RESOURCE_NAME))) {
                found.add(binding);
            }
        }
        return found;
    }

    private String resourceLabel() {
        String name = request.get().metadata().name();
        return name.length() <= LABEL_VALUE_LENGTH ? name : ObjectName.fingerprinted(name);
    }

    /** All that the API server has by now; more than one is a mistake that somebody made. */
    List<BindingObject> stored() {
        return stored;
    }

    /** Makes the binding, or makes it like the request again. */
    void ensure() {
        BindingObject binding = stored.isEmpty() ? null : stored.getFirst();
        if (binding == null) {
            create();
            return;
        }
        BindingObject wanted = wanted(binding);
        if (!wanted.equals(binding)) {
            pass.update(binding, wanted);
            stored.set(0, wanted);
        }
    }

    private void create() {
        Metadata owner = request.get().metadata();
        String name =
                ObjectName.fingerprinted(owner.name() + "-" + promise.metadata().name());
        BindingObject created =
                wanted(new BindingObject(Metadata.of(owner.namespace(), name), "", "", "", "", BindingStatus.EMPTY));
        pass.create(created);
        stored.add(created);
        pass.normal(
                request.get(),
                "BindingCreated",
                "Binding " + name + " created for promise " + promise.metadata().name() + " version "
                        + created.version());
    }

    /** With all labels of the request but those that ask for a run, which would never come to an end. */
    private BindingObject wanted(BindingObject binding) {
        Metadata owner = request.get().metadata();
        if (isLikeRequest(binding, owner)) {
            return binding;
        }
        Map<String, String> labels = new LinkedHashMap<>(owner.labels());
        labels.remove(Labels.MANUAL_RECONCILIATION);
        labels.remove(Labels.RUN_FROM_START);
        labels.put(Labels.PROMISE_NAME, promise.metadata().name());
        labels.put(Labels.RESOURCE_NAME, resourceLabel());
        if (binding.metadata().isTrue(Labels.MANUAL_RECONCILIATION)) {
            labels.put(Labels.MANUAL_RECONCILIATION, "true");
        }
        return new BindingObject(
                labels.equals(binding.metadata().labels())
                        ? binding.metadata()
                        : binding.metadata().withLabels(labels),
                binding.version().isEmpty() ? firstVersion() : binding.version(),
                promise.metadata().name(),
                owner.name(),
                owner.namespace(),
                binding.status());
    }

    /** Whether nothing is to be changed, which is so on nearly every pass; in doubt no. */
    private boolean isLikeRequest(BindingObject binding, Metadata owner) {
        Metadata metadata = binding.metadata();
        int common = 0;
        for (Map.Entry<String, String> label : owner.labels().entrySet()) {
            String key = label.getKey();
            if (!key.equals(Labels.MANUAL_RECONCILIATION) && !key.equals(Labels.RUN_FROM_START)) {
                if (!label.getValue().equals(metadata.label(key))) {
                    return false;
                }
                common++;
            }
        }
        // Beside those of the request it has the request's name, by which it was found.
        return metadata.labels().size() == common + 1
                && owner.label(Labels.RESOURCE_NAME) == null
                && !binding.version().isEmpty()
                && binding.promise().equals(promise.metadata().name())
                && binding.resource().equals(owner.name())
                && binding.resourceNamespace().equals(owner.namespace());
    }

    /** A binding that was deleted comes back with the version that it had ({@code determineResourceBindingVersion}). */
    private String firstVersion() {
        String before = request.get().status().resourceBindingVersion();
        if (!before.isEmpty()) {
            return before;
        }
        if (!seen.settings().pinnedBindings()) {
            return RevisionChoice.LATEST;
        }
        for (RevisionObject revision : seen.revisions()) {
            if (revision.latest()) {
                return revision.version();
            }
        }
        throw new WorkflowException("cannot find any PromiseRevision for Promise "
                + promise.metadata().name() + " with status.latest set to true: no latest promise revision yet");
    }

    /** Deletes it where there is one; answers whether there was ({@code deleteResourceBinding}). */
    boolean delete() {
        if (stored.isEmpty()) {
            return false;
        }
        pass.delete(stored.getFirst());
        return true;
    }

    /**
     * While a workflow is under way or has failed ({@code syncResourceBindingUpgradeStatusOnPassiveRequeue}); after
     * {@link #ensure}.
     */
    void follow(String version) {
        Condition completed = request.get().workflow().condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        if (completed == null) {
            return;
        }
        if (completed.is(Condition.FALSE, ConditionTypes.PIPELINES_IN_PROGRESS)) {
            if (!version.isEmpty() && !version.equals(UpgradeStatus.UNVERSIONED)) {
                apply(UpgradeStatus.inProgress(stored.getFirst(), version, pass.nowSeconds()));
            }
        } else if (completed.is(Condition.FALSE, ConditionTypes.CONFIGURE_WORKFLOW_FAILED)) {
            apply(UpgradeStatus.failed(stored.getFirst(), version, completed.message(), pass.nowSeconds()));
        }
    }

    /**
     * When a workflow has succeeded ({@code syncResourceBindingUpgradeStatus}); after {@link #ensure}. Without Pipelines
     * an upgrade succeeds at once ({@code syncNoPipelineBindingUpgradeStatus}).
     */
    void settle() {
        apply(UpgradeStatus.complete(stored.getFirst(), request.get().status().promiseVersion(), pass.nowSeconds()));
    }

    private void apply(@Nullable BindingObject changed) {
        if (changed != null) {
            pass.updateStatus(stored.getFirst(), changed);
            stored.set(0, changed);
        }
    }
}
