package dev.troth.simulation.rehearsal;

/**
 * An action of which nothing came.
 *
 * @param index which of the plan, from 0
 * @param isRefused whether Kubernetes or Kratix refused it; else everything was so already
 * @param why in words that go on after a colon
 * @param atMillis when, in milliseconds after the beginning of the story
 */
public record IdleAction(int index, boolean isRefused, String why, long atMillis) {}
