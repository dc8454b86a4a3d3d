package dev.troth.rules;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.promise.ResourceRequest;

/** A rule about a resource request and the Promise of the project that it is for. */
public non-sealed interface RequestRule extends Rule {

    void check(ResourceRequest request, Offer offer, Project project, Findings findings);
}
