/** Rules of the family {@code kinds}. */
@NullMarked
package dev.troth.rules.kinds;

import org.jspecify.annotations.NullMarked;
