package dev.troth.rules.schema;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** The Promise object, and what all objects of Kratix have. */
public final class SchemaRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("schema-01", "wrong-api-version")
                    .says("A Promise is of `platform.kratix.io/v1alpha1`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("schema-02", "wrong-kind")
                    .says("A Promise is of kind `Promise`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("schema-03", "object-without-name").says("Every object has a name"),
            RuleInfo.error("schema-04", "bad-object-name")
                    .says("Names consist of lower-case letters, digits, `-` and `.`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.warning("schema-06", "promise-without-spec").says("A Promise has a spec"),
            RuleInfo.error("schema-07", "unknown-field")
                    .says("Fields are those that Kratix knows")
                    .fix(FixSafety.SAFE),
            RuleInfo.error("schema-08", "wrong-type")
                    .says("Each field holds what belongs there")
                    .fix(FixSafety.SAFE),
            RuleInfo.error("schema-09", "bad-label-or-annotation")
                    .says("Keys of labels and annotations, and labels' values, are short and plain")
                    .fix(FixSafety.REVIEW));

    private SchemaRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "schema",
                "The Promise object",
                FACTS,
                List.of(
                        new PromiseNameTooLong(),
                        new NamespaceOfClusterObject(),
                        new UnknownKratixKey(),
                        new StatusInFile(),
                        new PromiseDeliversNothing(),
                        new PromiseTooBig(),
                        new ServerManagedMetadata(),
                        new ControlLabelNotTrue(),
                        new PromiseWithoutVersion()));
    }
}
