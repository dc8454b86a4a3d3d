/**
 * The typed Promise: what its parts are called and where each of them stands in the text.
 *
 * <p>Start at {@link dev.troth.promise.Promise#of}. Reading never fails: what is broken is absent, its neighbours are
 * there, and every part keeps its {@link dev.troth.yaml.Place}, so that an item of a list keeps its index. An explicit
 * null counts as nothing. Lists are in the order of the file.
 *
 * <p>Invariant: nothing here judges (the rules do) or computes (its package {@code effective} does); it only names.
 */
@NullMarked
package dev.troth.promise;

import org.jspecify.annotations.NullMarked;
