package dev.troth.engine.object;

/**
 * Who requires a Promise, in its {@code status.requiredBy}.
 *
 * @param promise the name of the Promise that requires it
 * @param version the version of that Promise; {@code ""} for none
 * @param requiredVersion what it asks for; {@code ""} where any will do
 */
public record RequiredBy(String promise, String version, String requiredVersion) {}
