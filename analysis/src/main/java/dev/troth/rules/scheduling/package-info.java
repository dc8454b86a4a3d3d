/** Rules of the family {@code scheduling}. */
@NullMarked
package dev.troth.rules.scheduling;

import org.jspecify.annotations.NullMarked;
