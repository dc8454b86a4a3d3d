package dev.troth.conformance.job;

import java.util.List;

/** The fields of a Job that are compared, as the recordings name them. A counter that is 0 is as good as absent. */
final class JobField {

    static final String ACTIVE = "active";
    static final String READY = "ready";
    static final String TERMINATING = "terminating";
    static final String SUCCEEDED = "succeeded";
    static final String FAILED = "failed";
    static final String UNCOUNTED = "uncounted";
    static final String STARTED = "started";
    static final String COMPLETED = "completed";
    static final String CONDITIONS = "conditions";
    static final String SUSPEND = "spec.suspend";
    static final String FINALIZERS = "finalizers";
    static final String JOB = "job";

    /** Whose values are held against each other moment by moment. */
    static final List<String> CONTINUOUS = List.of(
            ACTIVE, READY, TERMINATING, SUCCEEDED, FAILED, STARTED, COMPLETED, CONDITIONS, SUSPEND, FINALIZERS, JOB);

    /** Whose values come in the same order, however short they stay. */
    static final List<String> IN_ORDER =
            List.of(SUCCEEDED, FAILED, UNCOUNTED, COMPLETED, CONDITIONS, SUSPEND, FINALIZERS, JOB);

    private JobField() {}

    static String count(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
