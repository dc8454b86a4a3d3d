/**
 * The controller of resource requests ({@code internal/controller/dynamic_resource_request_controller.go}).
 *
 * <p>Read {@link dev.troth.engine.request.RequestPass} first. Invariant: each class is one law of the pass; none remembers
 * anything between passes.
 */
@NullMarked
package dev.troth.engine.request;

import org.jspecify.annotations.NullMarked;
