/** Rules of the family {@code schema}. */
@NullMarked
package dev.troth.rules.schema;

import org.jspecify.annotations.NullMarked;
