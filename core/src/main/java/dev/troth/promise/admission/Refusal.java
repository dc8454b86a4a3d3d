package dev.troth.promise.admission;

import dev.troth.yaml.Place;

/**
 * Why an object is not taken.
 *
 * @param place what of the new object is refused
 * @param words how Kratix or Kubernetes says it, on one line
 * @param remedy what to do instead, in a sentence
 */
public record Refusal(Place place, String words, String remedy) {}
