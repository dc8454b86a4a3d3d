/**
 * The types of Kratix and of the parts of Kubernetes that a Promise embeds, and the grammars of their texts: names,
 * labels, quantities, durations.
 *
 * <p>Every fact of a type (required, one of, matches, between, unknown field, wrong type) carries the code of the rule
 * that it belongs to. {@link dev.troth.schema.Walk} compares a document with its type.
 *
 * <p>Invariant: pure and lazy. A type is decoded when it is first asked for, its documentation only for hover.
 */
@NullMarked
package dev.troth.schema;

import org.jspecify.annotations.NullMarked;
