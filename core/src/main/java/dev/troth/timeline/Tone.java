package dev.troth.timeline;

/** What a piece of drawn text means, so that a terminal can give it a colour. */
public enum Tone {
    TITLE,
    /** What is there for those who look twice. */
    FAINT,
    GOOD,
    BAD,
    /** Neither good nor bad yet. */
    WAITING,
    /** What people do. */
    PERSON,
    /** The name of a Pipeline, a container or an object. */
    NAME
}
