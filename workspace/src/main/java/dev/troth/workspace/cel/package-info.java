/**
 * CEL as Kubernetes speaks it: the expressions of {@code x-kubernetes-validations} compiled against the schema that they
 * stand in, and tried on the values of requests.
 *
 * <p>Invariant: the CEL library is loaded with the first expression and never before, since it is larger than all of Troth,
 * its runtime with the first value; only this package imports it. A rule whose outcome is not sure is not told as broken.
 */
@NullMarked
package dev.troth.workspace.cel;

import org.jspecify.annotations.NullMarked;
