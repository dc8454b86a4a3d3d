/** Rules of the family {@code request}. */
@NullMarked
package dev.troth.rules.request;

import org.jspecify.annotations.NullMarked;
