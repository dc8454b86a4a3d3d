/** Rules of the family {@code deps}. */
@NullMarked
package dev.troth.rules.deps;

import org.jspecify.annotations.NullMarked;
