/**
 * The rehearsal that an editor shows beside the text: which Promise somebody is at, what Kratix would do with it as it
 * stands, and where in the text each Pipeline and container of the story is written.
 *
 * <p>Read {@link dev.troth.analysis.preview.TimelinePreview} first. Invariant: an answer comes within a bounded number of
 * steps, whatever the text says.
 */
@NullMarked
package dev.troth.analysis.preview;

import org.jspecify.annotations.NullMarked;
