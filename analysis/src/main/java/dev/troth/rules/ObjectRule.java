package dev.troth.rules;

import dev.troth.analysis.Findings;
import dev.troth.promise.KubernetesObject;

/** A rule about any object that Troth knows the type of: Promises, other objects of Kratix, resource requests. */
public non-sealed interface ObjectRule extends Rule {

    void check(KubernetesObject object, Findings findings);
}
