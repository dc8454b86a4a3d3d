package dev.troth.schema;

import dev.troth.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing a value with its type.
 *
 * @param canonical the value with every misspelt key that surely means a field put right, ranges as they were written;
 *     the same object when nothing was misspelt, null where nothing was written
 * @param mismatches all mismatches in the order of the text, one for each mistake
 */
public record Checked(@Nullable YamlNode canonical, List<Mismatch> mismatches) {

    public Checked {
        mismatches = List.copyOf(mismatches);
    }
}
