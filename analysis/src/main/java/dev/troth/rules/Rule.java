package dev.troth.rules;

import dev.troth.analysis.RuleInfo;

/** Finds one kind of problem. Stateless; what it is given says what it looks at. */
public sealed interface Rule
        permits FileRule, ObjectRule, PromiseRule, SchemaRule, ProjectRule, KratixRule, RequestRule {

    /** What is to know about the rule. Everything that it reports carries this. */
    RuleInfo info();
}
