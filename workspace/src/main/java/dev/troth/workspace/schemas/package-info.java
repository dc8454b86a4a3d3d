/**
 * JSON Schemas that users bring: a folder of them in a layout of kubeconform, held against the dependencies of Promises.
 *
 * <p>Start at {@link dev.troth.workspace.schemas.SchemaFolder}.
 *
 * <p>Invariant: nothing outside the folder is ever opened, whatever a Promise or a schema says, and no schema can make a
 * run endless: patterns are RE2, steps and depth are counted.
 */
@NullMarked
package dev.troth.workspace.schemas;

import org.jspecify.annotations.NullMarked;
