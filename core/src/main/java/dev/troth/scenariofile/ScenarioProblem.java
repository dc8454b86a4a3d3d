package dev.troth.scenariofile;

import dev.troth.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why a scenario cannot be played, at its place.
 *
 * @param message what is wrong, what follows, what to write instead
 * @param change what mends it; null where nobody can tell
 */
public record ScenarioProblem(
        Kind kind, Place place, String message, @Nullable Change change) {

    /**
     * One field that is written otherwise.
     *
     * @param mapping what has it, or gets it
     * @param value what it is to say; null to take it out
     */
    public record Change(
            Place mapping, String key, @Nullable String value) {}

    /** What can be wrong; each is a rule. */
    public enum Kind {
        /** Something is not written as it has to be, beyond what the types say. */
        SHAPE("scenario-01"),
        /** A name that nothing here brings, as far as anybody knows; a newer Kratix may. */
        DOUBT("scenario-01"),
        /** A file cannot be had, or does not hold what it is named for. */
        FILE("scenario-02"),
        /** An object that is not there. */
        OBJECT("scenario-03"),
        /** A Pipeline or container that the Promises have not. */
        PIPELINE("scenario-04"),
        /** A time that is none, goes backwards, comes after the end, or lies too far away. */
        TIME("scenario-05"),
        /** Two expectations of which one must fail. */
        CONTRADICTION("scenario-06"),
        /** A step from which it is not clear what is to be done. */
        STEP("scenario-07"),
        /** A change of a Promise that is refused because of what it was before. */
        UPDATE("scenario-08"),
        /** A request in a version that its Promise does not serve; the same as in a file of its own. */
        VERSION("request-04");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Whether the scenario can be played all the same. */
        public boolean isDoubt() {
            return this == DOUBT;
        }

        /** Whether it speaks of what the scenario has and has not, as far as its files tell. */
        boolean isAboutWhatIsThere() {
            return this == OBJECT || this == PIPELINE || this == UPDATE || this == VERSION;
        }

        /** The code of its rule. */
        public String code() {
            return code;
        }
    }
}
