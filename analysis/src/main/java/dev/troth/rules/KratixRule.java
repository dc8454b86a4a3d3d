package dev.troth.rules;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.promise.KubernetesObject;

/** A rule about the objects of Kratix other than Promises, such as Destinations, among the other files of the project. */
public non-sealed interface KratixRule extends Rule {

    void check(KubernetesObject object, Project project, Findings findings);
}
