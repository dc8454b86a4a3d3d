package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlSequence;
import java.util.List;

/**
 * A keyword at the root of the schema that Kubernetes does not allow there once the status subresource is on.
 *
 * <p>Kratix checks the API as it is written and then switches the subresource on in each version ({@code
 * promise_controller.go}, {@code setStatusFieldsOnCRD}), so the Promise is accepted and its CustomResourceDefinition
 * refused ({@code allowedFieldsAtRootSchema}): no API, and a Promise that is never available.
 */
final class RootKeyword implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-36", "keyword-at-schema-root")
            .says("The root of a schema has no `default`, `enum`, `nullable` and no combinations");

    private static final List<String> REFUSED = List.of(
            "allOf",
            "anyOf",
            "default",
            "enum",
            "maxProperties",
            "minProperties",
            "not",
            "nullable",
            "oneOf",
            "x-kubernetes-embedded-resource",
            "x-kubernetes-int-or-string",
            "x-kubernetes-map-type");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        if (!node.isRoot()) {
            return;
        }
        for (String keyword : REFUSED) {
            Place place = node.get(keyword);
            if (!counts(keyword, place)) {
                continue;
            }
            if (keyword.equals("nullable")) {
                findings.addAtKey(INFO, place)
                        .message("`nullable` at the root of the schema is refused by Kubernetes: a request is never"
                                + " null. Leave it out.");
            } else {
                findings.addAtKey(INFO, place)
                        .message(
                                "`%s` at the root of the schema: Kratix switches the status subresource on, with which"
                                        + " Kubernetes allows no `%s` here, so the Promise is accepted but its API is"
                                        + " never created. Write it below `properties.spec`.",
                                keyword, keyword);
            }
        }
    }

    private static boolean counts(String keyword, Place place) {
        boolean flag = keyword.equals("nullable")
                || keyword.equals("x-kubernetes-embedded-resource")
                || keyword.equals("x-kubernetes-int-or-string");
        return flag
                ? place.isTrue()
                : !place.isNothing() && !(place.node() instanceof YamlSequence list && list.isEmpty());
    }
}
