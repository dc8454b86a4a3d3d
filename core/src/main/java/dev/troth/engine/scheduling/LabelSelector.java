package dev.troth.engine.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Kratix makes of {@code matchLabels}: it prints them as text and has Kubernetes read that text again ({@code
 * k8s.io/apimachinery/pkg/labels}, {@code FormatLabels} and {@code Parse}). So a value that is no label's makes the
 * selector unreadable, and one with a comma asks for more labels than it seems to.
 */
final class LabelSelector {

    /** How a label is compared. */
    enum Operator {
        EQUALS,
        EQUALS_NOT,
        EXISTS,
        EXISTS_NOT
    }

    /**
     * One label that is asked for.
     *
     * @param value {@code ""} where only the key counts
     */
    record Requirement(String key, Operator operator, String value) {

        boolean holds(Map<String, String> labels) {
            return switch (operator) {
                case EQUALS -> value.equals(labels.get(key));
                case EQUALS_NOT -> !value.equals(labels.get(key));
                case EXISTS -> labels.containsKey(key);
                case EXISTS_NOT -> !labels.containsKey(key);
            };
        }
    }

    private final List<Requirement> requirements;

    private LabelSelector(List<Requirement> requirements) {
        this.requirements = requirements;
    }

    /** Null when Kubernetes cannot read it. */
    static @Nullable LabelSelector of(Map<String, String> labels) {
        List<Requirement> requirements = new ArrayList<>(labels.size());
        for (Map.Entry<String, String> label : labels.entrySet()) {
            if (!LabelSyntax.isKey(label.getKey()) || !LabelSyntax.isValue(label.getValue())) {
                List<Requirement> read = SelectorText.read(labels);
                return read == null ? null : new LabelSelector(read);
            }
            requirements.add(new Requirement(label.getKey(), Operator.EQUALS, label.getValue()));
        }
        return new LabelSelector(requirements);
    }

    boolean matches(Map<String, String> labels) {
        for (Requirement requirement : requirements) {
            if (!requirement.holds(labels)) {
                return false;
            }
        }
        return true;
    }
}
