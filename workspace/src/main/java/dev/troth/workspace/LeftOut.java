package dev.troth.workspace;

/**
 * A file that speaks of Kratix and was not looked at.
 *
 * @param name as the user named it
 * @param ingredient why
 */
public record LeftOut(String name, Ingredient ingredient) {}
