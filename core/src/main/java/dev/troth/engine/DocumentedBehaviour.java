package dev.troth.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the page "Resource Workflows" of Kratix' documentation says and today's Kratix does otherwise. Each can be
 * switched on by itself; none is by default.
 */
public enum DocumentedBehaviour {
    /** A failed workflow waits for a person; the reconciliation interval does not run it again. */
    FAILURE_WAITS_FOR_A_PERSON,
    /** The interval is 10 hours, whatever Promise and platform say. */
    INTERVAL_IS_TEN_HOURS,
    /** A restart of the controller runs all workflows, not only those whose time has come. */
    RESTART_RUNS_WORKFLOWS,
    /** A manual reconciliation of a deletion ends a running configure Job instead of waiting for it. */
    MANUAL_DELETE_ENDS_CONFIGURE,
    /** A delete Pipeline that failed does not run again when Promise or request change, only when a person asks. */
    FAILED_DELETE_WAITS_FOR_A_PERSON,
    /** A container that fails once fails its Pipeline; Kubernetes does not try it again. */
    FIRST_FAILURE_COUNTS;

    /** As people write it: {@code failure-waits-for-a-person}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The behaviour that is written so; empty when there is none. */
    public static Optional<DocumentedBehaviour> of(String text) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.text().equals(text))
                .findFirst();
    }
}
