/**
 * A platform small enough to be looked at whole, for tests of the engine.
 *
 * <p>Read {@link dev.troth.engine.world.SmallPlatform} first. Invariant: values only, so that what was before a pass can be
 * compared with what is after it.
 */
@NullMarked
package dev.troth.engine.world;

import org.jspecify.annotations.NullMarked;
