package dev.troth.engine.binding;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Labels;
import org.jspecify.annotations.Nullable;

/** One pass of the ResourceBinding controller. */
public final class BindingPass {

    private static final String LATEST = "latest";
    private static final String UNVERSIONED = "not-set";
    private static final String MARKER = "version ";
    private static final String PREFIX = "Upgrade to version ";
    private static final String FORCED_PREFIX = "Reconciliation requested for version ";

    private final Observation.OfBinding seen;
    private final Pass pass;
    private BindingObject binding;

    private BindingPass(Observation.OfBinding seen, Pass pass, BindingObject binding) {
        this.seen = seen;
        this.pass = pass;
        this.binding = binding;
    }

    public static Decision reconcile(Observation.OfBinding seen) {
        Pass pass = new Pass(seen.nowMillis(), seen.refusedWrite());
        if (seen.binding() == null) {
            return pass.end(Requeue.PASSIVE, Because.of("the binding is gone, so there is nothing to do"));
        }
        try {
            return new BindingPass(seen, pass, seen.binding()).reconcile();
        } catch (Pass.Conflict conflict) {
            return pass.failed(conflict.getMessage(), null);
        }
    }

    private Decision reconcile() {
        if (seen.promise() == null) {
            return pass.failed(
                    "failed to get promise " + binding.promise(),
                    Because.of("there is no Promise %s for this binding to follow", binding.promise()));
        }
        if (!seen.promise().spec().hasApi()) {
            return pass.failed(
                    "failed to get gvk for promise " + binding.promise(),
                    Because.of(
                            "Promise %s has no API, so a binding cannot be for one of its requests",
                            binding.promise()));
        }
        RequestObject request = seen.request();
        if (request == null) {
            return pass.failed(
                    "failed to get resource request " + binding.resource(),
                    Because.of("there is no request %s for this binding to move", binding.resource()));
        }
        String applied = request.status().promiseVersion();
        if (applied.isEmpty() || applied.equals(UNVERSIONED)) {
            return passive("the request is at no version yet, so there is nothing to upgrade");
        }
        String desired = desiredVersion();
        if (desired == null) {
            return pass.failed(
                    "failed to get latest provision revision for promise " + binding.promise()
                            + ": cannot find any PromiseRevision for Promise " + binding.promise()
                            + " with status.latest set to true: no latest promise revision yet",
                    null);
        }
        if (binding.metadata().isTrue(Labels.MANUAL_RECONCILIATION)) {
            return force(request, desired);
        }
        if (applied.equals(desired)) {
            return passive("the request is at the version that its binding asks for");
        }
        return upgrade(request, desired);
    }

    private @Nullable String desiredVersion() {
        if (!binding.version().equals(LATEST)) {
            return binding.version();
        }
        for (RevisionObject revision : seen.revisions()) {
            if (revision.latest()) {
                return revision.version();
            }
        }
        return null;
    }

    private Decision upgrade(RequestObject request, String desired) {
        Condition upgrade = binding.status().conditions().get(ConditionTypes.UPGRADE_SUCCEEDED);
        if (upgrade != null
                && upgrade.isFalse()
                && binding.status().failedVersion().equals(desired)) {
            return passive("the upgrade to this version has failed before; Kratix waits until something changes");
        }
        boolean advertised = upgrade != null
                && binding.status().failedVersion().isEmpty()
                && upgrade.is(Condition.UNKNOWN, ConditionTypes.UPGRADE_IN_PROGRESS);
        boolean inFlight = desired.equals(inFlightVersion());
        label(request, inFlight);
        if (!advertised || !inFlight) {
            advertise(PREFIX + desired + " is in progress");
        }
        return pass.end(
                Requeue.PASSIVE,
                Because.of(
                        inFlight
                                ? "an upgrade to version %s is under way already"
                                : "the binding asks for version %s, so the request's workflow runs again",
                        desired));
    }

    /** A person put the label on the binding: the request runs again whatever its version. */
    private Decision force(RequestObject request, String desired) {
        label(request, desired.equals(inFlightVersion()));
        BindingObject without = binding.withMetadata(binding.metadata().withoutLabel(Labels.MANUAL_RECONCILIATION));
        pass.update(binding, without);
        binding = without;
        advertise(FORCED_PREFIX + desired);
        return passive("manual reconciliation was asked for on the binding, so the request's workflow runs again");
    }

    private void label(RequestObject request, boolean inFlight) {
        if (!inFlight) {
            Held<RequestObject> held = new Held<>(request);
            held.setMetadata(request.metadata().withLabel(Labels.MANUAL_RECONCILIATION, "true"));
            held.update(pass);
        }
    }

    private void advertise(String message) {
        BindingStatus status = binding.status();
        BindingObject changed = binding.withStatus(new BindingStatus(
                status.lastAppliedVersion(),
                "",
                status.conditions()
                        .with(new Condition(
                                ConditionTypes.UPGRADE_SUCCEEDED,
                                Condition.UNKNOWN,
                                ConditionTypes.UPGRADE_IN_PROGRESS,
                                message,
                                pass.nowSeconds()))));
        pass.updateStatus(binding, changed);
        binding = changed;
    }

    /** The version that is being attempted, which Kratix reads off its own message; {@code ""} for none ({@code InFlightVersion}). */
    private String inFlightVersion() {
        Condition upgrade = binding.status().conditions().get(ConditionTypes.UPGRADE_SUCCEEDED);
        if (upgrade == null || !upgrade.is(Condition.UNKNOWN, ConditionTypes.UPGRADE_IN_PROGRESS)) {
            return "";
        }
        int from = upgrade.message().indexOf(MARKER);
        if (from < 0) {
            return "";
        }
        String rest = upgrade.message().substring(from + MARKER.length());
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end);
    }

    private Decision passive(String because) {
        return pass.end(Requeue.PASSIVE, Because.of(because));
    }
}
