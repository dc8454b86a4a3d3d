package dev.troth.rules.kinds;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** The other objects of Kratix. */
public final class KindRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("kinds-02", "bad-release-source-type")
                    .says("The source of a PromiseRelease is of type `http`")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("kinds-08", "bad-resource-binding")
                    .says("A ResourceBinding names version, Promise and request")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("kinds-09", "bad-health-record")
                    .says("A HealthRecord has `data` with a Promise and a known state")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("kinds-10", "bad-dry-run")
                    .says("A DryRun names a Promise and holds a request")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("kinds-12", "bad-destination-label")
                    .says("Labels of a Destination are such that Promises can select them")
                    .fix(FixSafety.REVIEW));

    private KindRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "kinds",
                "The other objects of Kratix",
                FACTS,
                List.of(
                        new ReleaseSource(),
                        new ReleaseVersionMismatch(),
                        new DestinationPathClash(),
                        new BucketSecret(),
                        new UnknownStateStore(),
                        new GitAccess(),
                        new FilenameWithoutEffect(),
                        new KratixOwnedObject(),
                        new UnknownKratixKind()));
    }
}
