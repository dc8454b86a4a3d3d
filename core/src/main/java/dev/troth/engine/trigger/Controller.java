package dev.troth.engine.trigger;

/** Kratix' controllers; each works on one object after the other ({@code MaxConcurrentReconciles} is 1). */
public enum Controller {
    PROMISE("promise"),
    /** One for each Promise with an API, started by the Promise controller. */
    REQUEST("resource"),
    BINDING("binding"),
    REVISION("revision"),
    WORK("work"),
    WORK_PLACEMENT("workplacement"),
    DESTINATION("destination");

    private final String text;

    Controller(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
