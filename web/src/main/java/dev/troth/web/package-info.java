/**
 * The floors as one JavaScript module: for a page in a browser, for an editor without Java, for a command of npm.
 *
 * <p>Invariant: a shell like the others. It turns arguments into questions for {@code analysis} and answers into JSON.
 */
@NullMarked
package dev.troth.web;

import org.jspecify.annotations.NullMarked;
