/** Rules of the family {@code pipeline}. */
@NullMarked
package dev.troth.rules.pipeline;

import org.jspecify.annotations.NullMarked;
