package dev.troth.engine.object;

/**
 * A condition of a Job.
 *
 * @param holds whether its status is {@code True}; Kratix mostly looks at the type alone
 */
public record JobCondition(String type, boolean holds) {

    public static final String COMPLETE = "Complete";
    public static final String FAILED = "Failed";
    public static final String SUSPENDED = "Suspended";
    public static final String SUCCESS_CRITERIA_MET = "SuccessCriteriaMet";
    public static final String FAILURE_TARGET = "FailureTarget";
}
