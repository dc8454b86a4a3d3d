package dev.troth.promise.effective;

/**
 * The object with which another goes.
 *
 * @param controller whether the owner alone looks after it, as a Promise does after its Jobs
 */
public record OwnerReference(String apiVersion, String kind, String name, boolean controller) {}
