/**
 * The one event log will live here, from which text, JSON, HTML, SVG and Mermaid are drawn.
 *
 * <p>Drawing never looks at anything but the log.
 */
@NullMarked
package dev.troth.timeline;

import org.jspecify.annotations.NullMarked;
