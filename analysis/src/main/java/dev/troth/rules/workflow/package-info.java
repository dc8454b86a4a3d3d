/** Rules of the family {@code workflow}. */
@NullMarked
package dev.troth.rules.workflow;

import org.jspecify.annotations.NullMarked;
