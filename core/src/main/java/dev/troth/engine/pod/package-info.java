/**
 * What Kratix' own containers do in the Pod of a Pipeline: {@link dev.troth.engine.pod.Reader}, {@link
 * dev.troth.engine.pod.WorkWriter}, {@link dev.troth.engine.pod.StatusWriter} ({@code work-creator} in Kratix).
 *
 * <p>Read {@link dev.troth.engine.pod.PodFiles} first: what the user's containers left behind. Reading those files and
 * acting on them are two steps, so that one who plays a Pipeline a million times reads its files once.
 *
 * <p>Invariant: a pure function of files, objects, time and the write that is refused. A container that ends with an
 * error may have written before.
 */
@NullMarked
package dev.troth.engine.pod;

import org.jspecify.annotations.NullMarked;
