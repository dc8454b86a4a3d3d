/** Tests of the language server: mostly of the real process, over its standard input and output. */
@NullMarked
package dev.troth.server;

import org.jspecify.annotations.NullMarked;
