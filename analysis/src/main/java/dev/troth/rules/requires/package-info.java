/** Rules of the family {@code requires}. */
@NullMarked
package dev.troth.rules.requires;

import org.jspecify.annotations.NullMarked;
