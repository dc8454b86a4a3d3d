/**
 * Text to positioned YAML.
 *
 * <p>{@link dev.troth.yaml.Yaml#read} never throws and never stops at the first error: it gives the documents that can
 * be made out, in which every key, value and item knows its range, and the problems met on the way. Scalars mean what
 * Kubernetes' YAML 1.1 says they mean, not what YAML 1.2 says.
 *
 * <p>Invariant: nothing here knows Kubernetes' types or Kratix; text in, tree out, no I/O.
 */
@NullMarked
package dev.troth.yaml;

import org.jspecify.annotations.NullMarked;
