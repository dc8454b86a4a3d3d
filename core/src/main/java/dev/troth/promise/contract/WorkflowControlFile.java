package dev.troth.promise.contract;

import dev.troth.schema.GoDuration;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code workflow-control.yaml}: whether a Pipeline wants its workflow to stop here ({@code
 * work-creator/lib/workflow_control.go}).
 *
 * @param message why; {@code ""} for no reason
 * @param retryAfter when to come back, a Go duration; {@code ""} for not by itself
 */
public record WorkflowControlFile(boolean suspend, String message, String retryAfter) {

    /** Its name in {@code /kratix/metadata}. */
    public static final String NAME = "workflow-control.yaml";

    /** A file that is not there, or says nothing. */
    public static final WorkflowControlFile NONE = new WorkflowControlFile(false, "", "");

    private static final Set<String> FIELDS = Set.of("suspend", "message", "retryAfter");

    /** Where work-writer and status-writer find it; it is named in their errors. */
    private static final String PATH = "/work-creator-files/metadata/" + NAME;

    /** Reads the file; keys that it does not have are passed over. */
    public static Reading<WorkflowControlFile> read(String text) {
        FirstDocument document = FirstDocument.of(text);
        if (document.problem() != null) {
            return refused(document.problem());
        }
        if (document.root() == null) {
            return new Reading.Read<>(NONE);
        }
        Unmarshalling unmarshalling = new Unmarshalling();
        WorkflowControlFile control = NONE;
        if (document.root() instanceof YamlMapping mapping) {
            for (YamlEntry entry : Unmarshalling.entries(mapping)) {
                control = control.with(entry, unmarshalling);
            }
        } else {
            unmarshalling.mustBeJson(document.root());
            unmarshalling.isNo("lib.WorkflowControl", document.root(), "Go value");
        }
        Fault fault = unmarshalling.fault();
        return fault == null ? new Reading.Read<>(control) : refused(fault);
    }

    private WorkflowControlFile with(YamlEntry entry, Unmarshalling unmarshalling) {
        String field = Unmarshalling.field(entry.name(), FIELDS);
        String name = "WorkflowControl." + field;
        switch (field) {
            case "suspend" -> {
                return new WorkflowControlFile(unmarshalling.bool(entry.value(), suspend, name), message, retryAfter);
            }
            case "message" -> {
                return new WorkflowControlFile(suspend, unmarshalling.text(entry.value(), message, name), retryAfter);
            }
            case "retryAfter" -> {
                return new WorkflowControlFile(suspend, message, unmarshalling.text(entry.value(), retryAfter, name));
            }
            default -> {
                unmarshalling.mustBeJson(entry.value());
                return this;
            }
        }
    }

    private static Reading<WorkflowControlFile> refused(Fault fault) {
        return fault.refusing("failed to unmarshal the workflow control file: \"" + PATH + "\" with error: ");
    }

    /** Whether it wants to come back by itself. */
    public boolean retries() {
        return !retryAfter.isEmpty();
    }

    /** Whether the workflow stops here: {@code retryAfter} is enough, whatever {@code suspend} says. */
    public boolean suspends() {
        return suspend || retries();
    }

    /** How long to wait; may be negative. Empty where {@code retryAfter} is none, or no duration. */
    public Optional<Duration> delay() {
        return GoDuration.parse(retryAfter);
    }

    /** Why {@code retryAfter} is no duration, in Kratix' words; null when it is one, or is not there. */
    public @Nullable String whyNoDelay() {
        if (!retries() || delay().isPresent()) {
            return null;
        }
        return "failed to parse retry duration: " + GoQuoted.of(retryAfter) + " with error: "
                + DurationRefusal.of(retryAfter);
    }
}
