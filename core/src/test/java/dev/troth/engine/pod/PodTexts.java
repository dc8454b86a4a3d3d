package dev.troth.engine.pod;

import dev.troth.json.Json;
import dev.troth.promise.contract.Reading;
import dev.troth.promise.contract.StatusFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Pipelines leave and what statuses say, as YAML. */
final class PodTexts {

    private PodTexts() {}

    /** A Pipeline that left a {@code status.yaml} and a {@code workflow-control.yaml}, or only one of them, or none. */
    static PodFiles files(@Nullable String statusYaml, @Nullable String control) {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (statusYaml != null) {
            metadata.put("status.yaml", statusYaml);
        }
        if (control != null) {
            metadata.put("workflow-control.yaml", control);
        }
        return PodFiles.of(Map.of(), metadata, "[]\n");
    }

    static Json.Mapping status(String yaml) {
        return ((Reading.Read<StatusFile>) StatusFile.read(yaml)).value().status();
    }
}
