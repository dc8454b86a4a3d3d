package dev.troth.engine.pod;

import dev.troth.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the status-writer sends for an object whose status is a document of any shape.
 *
 * @param labels whether it first sets the label that tells of a suspended workflow
 * @param status the status that it sends then; null when it fails before
 * @param said lines on its standard output; the last tells of the label where it is set
 * @param error why it ends with another exit code than 0, in Kratix' words; null when it does not
 */
public record StatusWriting(
        boolean labels,
        Json.@Nullable Mapping status,
        List<String> said,
        @Nullable String error) {

    public StatusWriting {
        said = List.copyOf(said);
    }
}
