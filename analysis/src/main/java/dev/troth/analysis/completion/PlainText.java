package dev.troth.analysis.completion;

import dev.troth.analysis.Edits;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.List;

/** Texts as people write them in YAML: without quotes wherever they stay what they are without. */
final class PlainText {

    private PlainText() {}

    static String of(String text) {
        return isPlain(text) ? text : Edits.quoted(text);
    }

    /** Asks the reader itself, within brackets, where the fewest texts can do without quotes. */
    private static boolean isPlain(String text) {
        YamlFile read = Yaml.read("[" + text + "]");
        List<YamlDocument> documents = read.documents();
        return read.problems().isEmpty()
                && documents.size() == 1
                && documents.getFirst().root() instanceof YamlSequence list
                && list.items().size() == 1
                && list.items().getFirst().value() instanceof YamlScalar scalar
                && scalar.isString()
                && scalar.isPlain()
                && scalar.text().equals(text);
    }
}
