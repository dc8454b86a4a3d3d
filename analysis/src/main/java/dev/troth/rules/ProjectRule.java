package dev.troth.rules;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.promise.Promise;

/** A rule about a Promise among the other files of its project. Silent about what only a cluster can know. */
public non-sealed interface ProjectRule extends Rule {

    void check(Promise promise, Project project, Findings findings);
}
