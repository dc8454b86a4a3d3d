/**
 * Plain values: what a Kubernetes object is once its text is forgotten.
 *
 * <p>Invariant: no places, no types, no I/O; a value equals another when Kubernetes would take them for the same.
 */
@NullMarked
package dev.troth.json;

import org.jspecify.annotations.NullMarked;
