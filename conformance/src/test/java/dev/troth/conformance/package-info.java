/** Troth held against what a real cluster said. */
@NullMarked
package dev.troth.conformance;

import org.jspecify.annotations.NullMarked;
