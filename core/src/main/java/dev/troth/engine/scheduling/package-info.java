/**
 * The Work controller and its scheduler: which Destinations the files of a Work go to, and what becomes of a Work
 * meanwhile ({@code internal/controller/work_controller.go}, {@code scheduler.go}).
 *
 * <p>Read {@link dev.troth.engine.scheduling.WorkPass} first.
 *
 * <p>Invariant: no files and no State Stores here. A Work becomes WorkPlacements; what those write is the business of
 * {@code dev.troth.engine.placement}.
 */
@NullMarked
package dev.troth.engine.scheduling;

import org.jspecify.annotations.NullMarked;
