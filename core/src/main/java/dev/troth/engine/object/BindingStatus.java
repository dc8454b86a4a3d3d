package dev.troth.engine.object;

/**
 * How the upgrade of a request went.
 *
 * @param lastAppliedVersion the version at which it last succeeded; {@code ""} for none
 * @param failedVersion the version at which it last failed; {@code ""} for none
 */
public record BindingStatus(String lastAppliedVersion, String failedVersion, Conditions conditions) {

    public static final BindingStatus EMPTY = new BindingStatus("", "", Conditions.NONE);
}
