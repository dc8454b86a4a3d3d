/**
 * What Kratix makes of a Promise: names, labels, variables, containers, Jobs and their supporting objects.
 *
 * <p>Everything here mirrors {@code api/v1alpha1/pipeline_factory.go} and its neighbours, for editors that show it, for
 * the reconcile engine and for the simulation alike. Start at {@link dev.troth.promise.effective.PipelineRun}.
 *
 * <p>Invariant: pure functions. What varies in Kratix (random endings, the controller's environment) is a parameter.
 */
@NullMarked
package dev.troth.promise.effective;

import org.jspecify.annotations.NullMarked;
