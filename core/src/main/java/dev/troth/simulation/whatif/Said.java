package dev.troth.simulation.whatif;

import dev.troth.engine.object.Reference;

/**
 * A few words about something.
 *
 * @param about a Promise or a request; {@link Step#NOBODY} for anything else
 */
record Said(Reference about, String words) {}
