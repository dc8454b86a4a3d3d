/** Rules about the comments that silence rules. */
@NullMarked
package dev.troth.rules.suppression;

import org.jspecify.annotations.NullMarked;
