/** Rules of the family {@code container}. */
@NullMarked
package dev.troth.rules.container;

import org.jspecify.annotations.NullMarked;
