package dev.troth.scenariofile;

import dev.troth.yaml.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The keys of which each is a check, in the order in which they are told. */
enum CheckWord {
    CONDITION("condition", About.OBJECT),
    PHASE("phase", About.PIPELINE),
    JOBS("jobs", About.PIPELINE),
    RUNNING("running", About.PIPELINE),
    EXISTS("exists", About.OBJECT),
    EVENT("event", About.OBJECT),
    FILE("file", About.FILE),
    MESSAGE("message", About.OBJECT),
    NOT("not", About.CHECK);

    /** Of what it says something. */
    enum About {
        /** The object that is named, or the usual one. */
        OBJECT,
        /** A Pipeline of that object. */
        PIPELINE,
        /** A file in a Destination. */
        FILE,
        /** Another check. */
        CHECK
    }

    /** The keys that say more about one of these. */
    private static final Set<String> DETAILS = Set.of("object", "reason", "pipeline", "destination", "contains");

    /** As it is written. */
    final String key;

    private final About about;

    CheckWord(String key, About about) {
        this.key = key;
        this.about = about;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(word -> word.key).toList();
    }

    /** Whether a key is part of a check. */
    static boolean isPart(String key) {
        return DETAILS.contains(key) || Arrays.stream(values()).anyMatch(word -> word.key.equals(key));
    }

    /** Whether a check has it. */
    boolean isIn(Place check) {
        return check.get(key).isPresent();
    }

    /** Of what it says something in this check: whether something exists may be asked of a file as well. */
    About about(Place check) {
        return this == EXISTS && FILE.isIn(check) ? About.FILE : about;
    }

    /** Whether a check says anything about such a thing. */
    static boolean isAny(About about, Place check) {
        return Arrays.stream(values()).anyMatch(word -> word.isIn(check) && word.about(check) == about);
    }
}
