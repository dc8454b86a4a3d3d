package dev.troth.yaml;

import java.util.List;

/**
 * What a text holds.
 *
 * @param source the text
 * @param documents its documents in order, empty ones included
 * @param problems what is wrong with it as YAML, in order of place
 */
public record YamlFile(SourceText source, List<YamlDocument> documents, List<YamlProblem> problems) {

    public YamlFile {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
