package dev.troth.engine.object;

/**
 * One condition of an object's status.
 *
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param lastTransitionSeconds in seconds since the epoch
 */
public record Condition(String type, String status, String reason, String message, long lastTransitionSeconds) {

    public static final String TRUE = "True";
    public static final String FALSE = "False";
    public static final String UNKNOWN = "Unknown";

    public boolean isTrue() {
        return status.equals(TRUE);
    }

    public boolean isFalse() {
        return status.equals(FALSE);
    }

    public boolean isUnknown() {
        return status.equals(UNKNOWN);
    }

    public boolean is(String wantedStatus, String wantedReason) {
        return status.equals(wantedStatus) && reason.equals(wantedReason);
    }

    public Condition at(long seconds) {
        return new Condition(type, status, reason, message, seconds);
    }

    /** Whether both say the same, whenever they began to. */
    public boolean saysTheSameAs(Condition other) {
        return status.equals(other.status) && reason.equals(other.reason) && message.equals(other.message);
    }
}
