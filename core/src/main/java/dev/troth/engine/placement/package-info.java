/**
 * The WorkPlacement and Destination controllers and the State Stores: which files are written where, and what becomes of
 * them ({@code internal/controller/workplacement_controller.go}, {@code destination_controller.go}, {@code
 * lib/writers}).
 *
 * <p>Read {@link dev.troth.engine.placement.WorkPlacementPass} first.
 *
 * <p>Invariant: a State Store is a value. A pass reads it and says which calls it makes on its writer; {@link
 * dev.troth.engine.placement.StoreWriter} says what each call makes of the value, for the pass and for whoever carries
 * its decision out.
 */
@NullMarked
package dev.troth.engine.placement;

import org.jspecify.annotations.NullMarked;
