package dev.troth.rules.rbac;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;
import dev.troth.schema.Names;

/**
 * A ServiceAccount of the user's own. Kratix makes it where it is missing and never touches one that is there
 * ({@code lib/workflow/reconciler.go}, {@code applyResources}).
 */
final class ExistingServiceAccount implements ProjectRule {

    private static final RuleInfo INFO = RuleInfo.info("rbac-13", "service-account-not-created")
            .says("A ServiceAccount of one's own is there before the Pipeline runs");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            String name = pipeline.rbac().serviceAccount().stringOrEmpty();
            boolean isThere = Names.dnsSubdomain(name).isPresent()
                    || name.equals("default")
                    || project.objects().stream()
                            .anyMatch(object -> object.is("v1", "ServiceAccount")
                                    && object.nameText().equals(name));
            if (!isThere) {
                findings.add(INFO, pipeline.rbac().serviceAccount())
                        .message(
                                "No file here creates ServiceAccount `%s`. Where it is missing Kratix makes a bare"
                                        + " one, without the annotations that give it a role in a cloud; where it is"
                                        + " there Kratix leaves it as it is.",
                                name);
            }
        }
    }
}
