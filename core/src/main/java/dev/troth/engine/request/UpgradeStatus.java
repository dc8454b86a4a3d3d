package dev.troth.engine.request;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * What a ResourceBinding says of an upgrade ({@code applyResourceBindingUpgradeStatus}). Each answer is the changed
 * binding, or null where nothing is to be written.
 */
final class UpgradeStatus {

    /** The version of a Promise that has none. */
    static final String UNVERSIONED = "not-set";

    private UpgradeStatus() {}

    static @Nullable BindingObject complete(BindingObject binding, String version, long seconds) {
        BindingStatus status = binding.status();
        Condition wanted = condition(Condition.TRUE, "UpgradeComplete", "Resource is at version " + version, seconds);
        boolean records = isAttempt(status) || isAnotherVersion(status, version);
        return changed(binding, version, "", records ? recorded(status, wanted) : status.conditions());
    }

    /** Also for the very first run, and for a Promise without a version. */
    static @Nullable BindingObject failed(BindingObject binding, String version, String message, long seconds) {
        BindingStatus status = binding.status();
        Condition wanted = condition(Condition.FALSE, "UpgradeFailed", message, seconds);
        return changed(binding, status.lastAppliedVersion(), version, recorded(status, wanted));
    }

    /** Only where the version is new or an attempt failed before ({@code shouldMarkResourceBindingUpgradeInProgress}). */
    static @Nullable BindingObject inProgress(BindingObject binding, String version, long seconds) {
        BindingStatus status = binding.status();
        Condition existing = status.conditions().get(ConditionTypes.UPGRADE_SUCCEEDED);
        boolean failed = !status.failedVersion().isEmpty() || (existing != null && existing.isFalse());
        if (!failed && !isAnotherVersion(status, version)) {
            return null;
        }
        Condition wanted = condition(
                Condition.UNKNOWN,
                ConditionTypes.UPGRADE_IN_PROGRESS,
                "Upgrade to version " + version + " is in progress",
                seconds);
        return changed(binding, status.lastAppliedVersion(), "", recorded(status, wanted));
    }

    private static boolean isAnotherVersion(BindingStatus status, String version) {
        return !status.lastAppliedVersion().isEmpty()
                && !status.lastAppliedVersion().equals(version);
    }

    /** Whether success is told at all: a first deployment is no upgrade ({@code shouldRecordUpgradeSucceededCondition}). */
    private static boolean isAttempt(BindingStatus status) {
        Condition existing = status.conditions().get(ConditionTypes.UPGRADE_SUCCEEDED);
        return !status.failedVersion().isEmpty()
                || (existing != null
                        && (existing.reason().equals(ConditionTypes.UPGRADE_IN_PROGRESS) || existing.isFalse()));
    }

    private static Condition condition(String status, String reason, String message, long seconds) {
        return new Condition(ConditionTypes.UPGRADE_SUCCEEDED, status, reason, message, seconds);
    }

    private static Conditions recorded(BindingStatus status, Condition wanted) {
        return status.conditions().with(wanted);
    }

    private static @Nullable BindingObject changed(
            BindingObject binding, String lastApplied, String failedVersion, Conditions conditions) {
        BindingStatus wanted = new BindingStatus(lastApplied, failedVersion, conditions);
        return wanted.equals(binding.status()) ? null : binding.withStatus(wanted);
    }
}
