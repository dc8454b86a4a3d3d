package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;

/**
 * A list whose items have no schema, or several ({@code validateStructuralInvariants} and {@code
 * specStandardValidatorV3.validate}).
 */
final class ArrayWithoutItems implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-12", "array-without-items")
            .says("An array has one schema for all of its items")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        Place items = node.get("items");
        boolean array = node.type().equals("array") && !node.isNested();
        if (items.isSequence()) {
            int count = items.items().size();
            if (count > 0 || array) {
                findings.addAtKey(INFO, items)
                        .message(
                                "`items` is a list of %s schemas, which Kubernetes refuses. Write one schema for all"
                                        + " items.",
                                count)
                        .fix(count == 1 ? onlyOne(items, findings) : null);
            }
        } else if (array && items.isNothing()) {
            findings.add(INFO, items)
                    .message(
                            "%s is an array without `items`, so Kubernetes refuses the API. Say what its items are,"
                                    + " such as `items: {type: string}`.",
                            node.calledFirst())
                    .fix(
                            items.isPresent()
                                    ? null
                                    : Fix.of(
                                            FixSafety.REVIEW,
                                            "Make it an array of strings",
                                            findings.edits().append(node.place(), "items: {type: string}")));
        }
    }

    private static Fix onlyOne(Place items, Findings findings) {
        Place only = items.items().getFirst();
        if (only.node() == null) {
            throw new IllegalStateException("an item without a node");
        }
        int column = findings.source().position(items.value().start()).column();
        return Fix.replace(
                FixSafety.REVIEW,
                "Make the one schema that of all items",
                items.value(),
                findings.edits().reindented(only.node(), column));
    }
}
