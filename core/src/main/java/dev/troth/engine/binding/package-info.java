/**
 * The controller of ResourceBindings: a request that is to be at another version is told to run again
 * ({@code internal/controller/resourcebinding_controller.go}).
 *
 * <p>Invariant: it never starts anything itself; it sets a label on the request.
 */
@NullMarked
package dev.troth.engine.binding;

import org.jspecify.annotations.NullMarked;
