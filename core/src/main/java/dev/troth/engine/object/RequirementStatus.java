package dev.troth.engine.object;

/**
 * How one required Promise stands, in {@code status.requiredPromises}.
 *
 * @param version {@code ""} where any will do
 */
public record RequirementStatus(String name, String version, String state) {}
