package dev.troth.timeline;

/** Who does something. */
public enum Actor {
    PERSON("person"),
    KRATIX("Kratix"),
    JOB_CONTROLLER("Kubernetes"),
    POD("Pod"),
    STATE_STORE("State Store"),
    CLOCK("clock");

    private final String text;

    Actor(String text) {
        this.text = text;
    }

    /** In the terminal and in JSON. */
    public String text() {
        return text;
    }
}
