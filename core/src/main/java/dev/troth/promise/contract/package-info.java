/**
 * The files by which a Pipeline talks to Kratix: {@code destination-selectors.yaml}, {@code status.yaml} and {@code
 * workflow-control.yaml} in {@code /kratix/metadata}, and what the API server demands of a status.
 *
 * <p>Each file is read as {@code work-creator} reads it, with {@code sigs.k8s.io/yaml} into Go types: the first document
 * counts, names of keys do so whatever their case, {@code yes} is true, a number is text where text is wanted. What
 * cannot be read is refused in Kratix' own words, with the place.
 *
 * <p>Invariant: text in, values out; nothing here knows what happens next.
 */
@NullMarked
package dev.troth.promise.contract;

import org.jspecify.annotations.NullMarked;
