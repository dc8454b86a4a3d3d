/** Rules of the family {@code env}. */
@NullMarked
package dev.troth.rules.env;

import org.jspecify.annotations.NullMarked;
