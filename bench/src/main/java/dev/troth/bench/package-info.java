/** How long things take once the JVM is warm. */
@NullMarked
package dev.troth.bench;

import org.jspecify.annotations.NullMarked;
