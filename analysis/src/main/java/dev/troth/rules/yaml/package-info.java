/** Rules of the family {@code yaml}. */
@NullMarked
package dev.troth.rules.yaml;

import org.jspecify.annotations.NullMarked;
