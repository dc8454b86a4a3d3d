package dev.troth.simulation.scenario;

/** When a story ends. All times in milliseconds after its beginning. */
public sealed interface End {

    /** Then, whether anything happens or not. */
    record At(long millis) implements End {}

    /**
     * As soon as all is done, every expectation had its time, and nothing moves any more.
     *
     * @param patienceMillis when it ends all the same, where that never comes
     */
    record AtRest(long patienceMillis) implements End {}

    /** When it ends at the latest. */
    default long latestMillis() {
        return switch (this) {
            case At at -> at.millis();
            case AtRest rest -> rest.patienceMillis();
        };
    }
}
