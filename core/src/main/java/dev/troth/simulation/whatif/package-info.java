/**
 * What could happen otherwise: each container fails, and people do things at awkward moments, one at a time.
 *
 * <p>Read {@link dev.troth.simulation.whatif.WhatIf} first. Invariant: each variation is a scenario of its own, so that it can
 * be played again and looked at by itself.
 */
@NullMarked
package dev.troth.simulation.whatif;

import org.jspecify.annotations.NullMarked;
