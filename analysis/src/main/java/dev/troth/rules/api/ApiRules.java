package dev.troth.rules.api;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.Rule;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** The API that a Promise offers. */
public final class ApiRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("api-01", "api-without-kind")
                    .says("An API says `apiVersion` and `kind`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("api-02", "api-of-another-kind")
                    .says("An API is a CustomResourceDefinition of `apiextensions.k8s.io/v1`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("api-04", "api-not-namespaced")
                    .says("An API is `Namespaced`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("api-05", "api-without-versions").says("An API has at least one version"),
            RuleInfo.error("api-08", "version-without-schema").says("Each version has a schema"),
            RuleInfo.error("api-10", "unknown-schema-type")
                    .says("The type of a field is `array`, `boolean`, `integer`, `number`, `object` or `string`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.warning("api-24", "unknown-api-keyword")
                    .says("An API has only keys that Kubernetes knows")
                    .fix(FixSafety.SAFE));

    private static final List<Rule> RULES = List.of(
            new CrdName(),
            new StorageVersion(),
            new StorageVersionNotServed(),
            new SchemaWithoutType(),
            new DefaultType(),
            new ArrayWithoutItems(),
            new UnsupportedKeyword(),
            new PropertiesAndAdditional(),
            new PatternSyntax(),
            new VersionName(),
            new ApiNames(),
            new ApiGroup(),
            new HiddenStatusColumns(),
            new PrinterColumn(),
            new StatusSchema(),
            new VersionWithoutProperties(),
            new SchemaWithoutSpec(),
            new DefaultConstraint(),
            new MetadataSchema(),
            new RequiredUndeclared(),
            new ListType(),
            new MetadataNameLength(),
            new Conversion(),
            new ApiClash(),
            new ValidationRules(),
            new KeywordWithoutEffect(),
            new RootKeyword(),
            new SelectableFields(),
            new ScalePaths(),
            new DeprecationWarning(),
            new ExtensionConflict(),
            new NestedKeyword(),
            new PruningSwitchedOff(),
            new ImpossibleConstraint());

    private ApiRules() {}

    public static RuleFamily family() {
        return new RuleFamily("api", "The API that a Promise offers", FACTS, RULES);
    }
}
