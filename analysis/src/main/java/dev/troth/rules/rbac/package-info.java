/** Rules of the family {@code rbac}. */
@NullMarked
package dev.troth.rules.rbac;

import org.jspecify.annotations.NullMarked;
