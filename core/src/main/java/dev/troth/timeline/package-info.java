/**
 * The one event log of a story, and what is drawn from it: text, JSON, HTML, SVG, Mermaid and a trace.
 *
 * <p>Read {@link dev.troth.timeline.Timeline} first. Invariant: drawing never looks at anything but the log.
 */
@NullMarked
package dev.troth.timeline;

import org.jspecify.annotations.NullMarked;
