package dev.troth.rules;

import dev.troth.analysis.Findings;
import dev.troth.openapi.SchemaNode;

/** A rule about each node of the schemas that a Promise offers, whatever version it is part of. */
public non-sealed interface SchemaRule extends Rule {

    void check(SchemaNode node, Findings findings);
}
