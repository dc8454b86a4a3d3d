package dev.troth.rules.container;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Containers. */
public final class ContainerRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("container-01", "container-without-name")
                    .says("A container has a name")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("container-02", "container-name-syntax")
                    .says("A container's name is made of small letters, digits and dashes, at most 63")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("container-05", "container-without-image").says("A container has an image"),
            RuleInfo.error("container-08", "unknown-pull-policy")
                    .says("`imagePullPolicy` is `Always`, `IfNotPresent` or `Never`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("container-09", "unsupported-container-field")
                    .says("A container has only the fields that Kratix passes on")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("container-10", "command-not-strings")
                    .says("`command` and `args` are lists of strings")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("container-11", "quantity-syntax")
                    .says("An amount is a number, 0 or more, with a unit of Kubernetes")
                    .fix(FixSafety.REVIEW));

    private ContainerRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "container",
                "Containers",
                FACTS,
                List.of(
                        new DuplicateContainerName(),
                        new ReservedContainerName(),
                        new BrokenImageReference(),
                        new UnpinnedImage(),
                        new PullPolicyNever(),
                        new BrokenCommandLine(),
                        new RequestAboveLimit(),
                        new UnknownResourceName(),
                        new ResourceClaim(),
                        new ImpossibleSecurityContext(),
                        new NonRootAsRoot(),
                        new MilliBytes(),
                        new NonRootImage(),
                        new TinyResources(),
                        new RepeatedContainer(),
                        new ResourcesWithoutLimits()));
    }
}
