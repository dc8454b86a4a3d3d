/**
 * The workflow engine, alike for requests and Promises: which Job comes next ({@code lib/workflow/reconciler.go}).
 *
 * <p>Read {@link dev.troth.engine.workflow.ConfigureWorkflow} first, then {@link
 * dev.troth.engine.workflow.DeleteWorkflow}. Invariant: of all Jobs only the newest one counts; there is no other memory
 * of how far a workflow is.
 */
@NullMarked
package dev.troth.engine.workflow;

import org.jspecify.annotations.NullMarked;
