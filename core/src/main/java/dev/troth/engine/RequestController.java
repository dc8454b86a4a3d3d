package dev.troth.engine;

/**
 * The Promise controller starts, stops or instructs the controller of the Promise's requests; all in one process, so
 * nothing of it is stored ({@code promise_controller.go}, {@code ensureDynamicControllerIsStarted}).
 *
 * @param runs whether it watches requests from now on
 * @param canCreateResources whether it may serve them; not before all required Promises are there
 */
public record RequestController(boolean runs, boolean canCreateResources) implements Step {}
