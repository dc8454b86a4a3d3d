package dev.troth.engine.pod;

import dev.troth.engine.Pass;
import dev.troth.engine.Write;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a container.
 *
 * @param writes what it sent to the API server, in order; also when it then failed
 * @param said lines on its standard output that a user may want to read
 * @param error why it ended with another exit code than 0, in Kratix' words; null when it did not
 */
public record Outcome(
        List<Write> writes, List<String> said, @Nullable String error) {

    public Outcome {
        writes = List.copyOf(writes);
        said = List.copyOf(said);
    }

    /** It did nothing and was content. */
    static final Outcome NOTHING = new Outcome(List.of(), List.of(), null);

    static Outcome of(Write write) {
        return new Outcome(List.of(write), List.of(), null);
    }

    static Outcome failed(String error) {
        return new Outcome(List.of(), List.of(), error);
    }

    static Outcome of(Pass pass, List<String> said, @Nullable String error) {
        return new Outcome(pass.writes(), said, error);
    }

    /** Whether Kubernetes counts it as failed, so that it starts the container again. */
    public boolean isFailed() {
        return error != null;
    }
}
