/**
 * The rules: what finds problems.
 *
 * <p>One rule, one class, one page in {@code docs/rules}; a family of rules is a package. What the type table of
 * {@code schema} can say (required, type, one of, pattern, range, unknown field) has no class: its {@link
 * dev.troth.analysis.RuleInfo} stands in the family's list, and {@link dev.troth.rules.types} reports it.
 *
 * <p>Invariant: a rule looks at the model and adds findings; it keeps no state and never looks at another rule's
 * findings.
 */
@NullMarked
package dev.troth.rules;

import org.jspecify.annotations.NullMarked;
