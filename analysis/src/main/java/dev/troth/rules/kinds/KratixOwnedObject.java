package dev.troth.rules.kinds;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.KratixRule;
import java.util.List;

/** A Work, WorkPlacement or PromiseRevision in a file: Kratix makes, changes and deletes them itself. */
final class KratixOwnedObject implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.warning("kinds-11", "kratix-owned-object")
            .says("Works, WorkPlacements and PromiseRevisions are left to Kratix");

    private static final List<String> OWNED = List.of(Kinds.WORK, Kinds.WORK_PLACEMENT, Kinds.PROMISE_REVISION);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        if (OWNED.contains(object.kindText())) {
            findings.add(INFO, object.kind())
                    .message(
                            "Kratix makes every %s itself, and changes or deletes those that it does not expect. Let a"
                                    + " Promise or a request lead to it.",
                            object.kindText());
        }
    }
}
