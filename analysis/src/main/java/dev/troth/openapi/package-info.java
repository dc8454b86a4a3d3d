/**
 * The schema of an API ({@code openAPIV3Schema}) as Kubernetes understands it: its nodes, one by one, and the small
 * languages in it, which are regular expressions, paths and CEL. Which values it allows is asked of {@link
 * dev.troth.schema.ApiSchema}.
 *
 * <p>Invariant: what stands here only looks and tells; which of it is a finding, and under which name, is said in {@link
 * dev.troth.rules}.
 */
@NullMarked
package dev.troth.openapi;

import org.jspecify.annotations.NullMarked;
