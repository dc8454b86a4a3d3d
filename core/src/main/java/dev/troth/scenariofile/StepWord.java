package dev.troth.scenariofile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys of which each step has one, in the order in which they are told. */
enum StepWord {
    APPLY("apply", About.OBJECT),
    PATCH("patch", About.OBJECT),
    DELETE("delete", About.OBJECT),
    LABEL("label", About.OBJECT),
    ANNOTATE("annotate", About.OBJECT),
    PAUSE("pause", About.OBJECT),
    UNPAUSE("unpause", About.OBJECT),
    RESUME("resume", About.OBJECT),
    RECONCILE("reconcile", About.OBJECT),
    UPGRADE("upgrade", About.OBJECT),
    RESTART("restart", About.KRATIX),
    ADD_DESTINATION("addDestination", About.SOMETHING_NEW),
    REMOVE_DESTINATION("removeDestination", About.DESTINATION),
    DELETE_JOBS("deleteJobs", About.OBJECT),
    BREAK_STATE_STORE("breakStateStore", About.DESTINATION),
    MEND_STATE_STORE("mendStateStore", About.DESTINATION),
    WAIT("wait", About.TIME);

    /** What the value of a key names. */
    enum About {
        /** A Promise, a request, or another object of the scenario. */
        OBJECT,
        /** A Destination that the scenario has. */
        DESTINATION,
        /** A Destination that is written there. */
        SOMETHING_NEW,
        /** Nothing that could be chosen. */
        KRATIX,
        /** How long, or until when. */
        TIME
    }

    /** In place of a time: until nothing moves any more. */
    static final String SETTLED = "settled";

    /** As it is written. */
    final String key;

    final About about;

    StepWord(String key, About about) {
        this.key = key;
        this.about = about;
    }

    static Optional<StepWord> of(String key) {
        return Arrays.stream(values()).filter(word -> word.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(word -> word.key).toList();
    }
}
