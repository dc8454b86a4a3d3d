package dev.troth.engine.promise;

/** How a required Promise stands, in the words of {@code status.requiredPromises}. */
enum RequirementState {
    INSTALLED("Requirement installed", ""),
    NOT_INSTALLED("Requirement not installed", "RequirementsNotInstalled"),
    NOT_AT_VERSION("Requirement not installed at the specified version", "RequirementsNotInstalled"),
    NOT_AVAILABLE("Requirement not available", "RequirementsNotAvailable"),
    /** There is more than one PromiseRevision of the version. */
    UNKNOWN("Requirement state unknown", "RequirementsNotInstalled");

    private final String text;
    private final String reason;

    RequirementState(String text, String reason) {
        this.text = text;
        this.reason = reason;
    }

    String text() {
        return text;
    }

    /** Of condition {@code RequirementsFulfilled} and of the Event; {@code ""} when it is fulfilled. */
    String reason() {
        return reason;
    }
}
