/** Rules of the family {@code api}. */
@NullMarked
package dev.troth.rules.api;

import org.jspecify.annotations.NullMarked;
