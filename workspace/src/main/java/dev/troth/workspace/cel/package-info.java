/**
 * CEL as Kubernetes speaks it: the expressions of {@code x-kubernetes-validations} compiled against the schema that they
 * stand in.
 *
 * <p>Invariant: the CEL library is loaded with the first expression and never before, since it is larger than all of Troth;
 * only this package imports it.
 */
@NullMarked
package dev.troth.workspace.cel;

import org.jspecify.annotations.NullMarked;
