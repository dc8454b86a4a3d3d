package dev.troth.cli;

import java.io.InputStream;

/**
 * What a run has to do with the world: its three streams and whether somebody looks at them.
 *
 * @param out results
 * @param err what kept a result from being had
 * @param in the standard input
 * @param terminal whether the results go to a terminal
 * @param colour whether {@code --color auto} means colours
 * @param columns how wide that terminal is; 0 when that is not known
 */
record Console(Output out, Output err, InputStream in, boolean terminal, boolean colour, int columns) {}
