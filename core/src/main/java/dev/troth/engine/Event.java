package dev.troth.engine;

import dev.troth.engine.object.Reference;

/** A Kubernetes Event; its action always equals its reason. */
public record Event(Severity severity, String reason, String message, Reference about) implements Step {

    /** How bad it is. */
    public enum Severity {
        NORMAL("Normal"),
        WARNING("Warning");

        private final String text;

        Severity(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
