package dev.troth.simulation.job;

/**
 * A condition of a Job.
 *
 * @param isTrue its status
 * @param lastTransitionSeconds since the epoch
 */
public record JobCondition(Type type, boolean isTrue, String reason, String message, long lastTransitionSeconds) {

    /** The types that the Job controller writes. */
    public enum Type {
        SUSPENDED("Suspended"),
        FAILURE_TARGET("FailureTarget"),
        FAILED("Failed"),
        SUCCESS_CRITERIA_MET("SuccessCriteriaMet"),
        COMPLETE("Complete");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        /** As Kubernetes writes it. */
        public String text() {
            return text;
        }
    }

    /** {@code True} or {@code False}. */
    public String status() {
        return isTrue ? "True" : "False";
    }

    /** Such as {@code Complete=True CompletionsReached}. */
    @Override
    public String toString() {
        return type.text + "=" + status() + " " + reason;
    }
}
