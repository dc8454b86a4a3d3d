/**
 * The virtual platform will live here: clock, API server, Job controller, State Stores and Destinations that carry out the
 * engine's decisions and feed observations back.
 *
 * <p>It never decides; it carries out.
 */
@NullMarked
package dev.troth.simulation;

import org.jspecify.annotations.NullMarked;
