/**
 * The PromiseRevision controller ({@code internal/controller/promiserevision_controller.go}): which revision of a
 * Promise is the latest, and what becomes of the requests that are bound to one that goes.
 *
 * <p>Invariant: the label says which revision is to be the latest, the status says which one is; the controller follows
 * the label and takes it from all others.
 */
@NullMarked
package dev.troth.engine.revision;

import org.jspecify.annotations.NullMarked;
