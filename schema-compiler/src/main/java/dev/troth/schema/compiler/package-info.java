/**
 * Turns the type descriptions in {@code schema/src/main/types} and the models of Kubernetes that they name into Java
 * source that holds them as text.
 *
 * <p>Invariant: the same input gives the same output, byte for byte; nothing depends on the order in which the JVM or
 * the file system lists things.
 */
@NullMarked
package dev.troth.schema.compiler;

import org.jspecify.annotations.NullMarked;
