/** Rules of the family {@code volume}. */
@NullMarked
package dev.troth.rules.volume;

import org.jspecify.annotations.NullMarked;
