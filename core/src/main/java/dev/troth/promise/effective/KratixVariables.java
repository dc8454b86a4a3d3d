package dev.troth.promise.effective;

import dev.troth.promise.Annotations;
import dev.troth.promise.Reserved;
import java.util.ArrayList;
import java.util.List;

/** The variables that Kratix sets ({@code api/v1alpha1/pipeline_factory.go}, {@code defaultEnvVars}). */
public final class KratixVariables {

    private KratixVariables() {}

    /** What the reader and the user's containers see, in order; {@link Reserved#DRY_RUN} last, in dry runs only. */
    public static List<Variable> of(PipelineRun run) {
        ParentObject parent = run.parent();
        List<Variable> variables = new ArrayList<>(List.of(
                Variable.of(Reserved.WORKFLOW_ACTION, run.pipeline().action().text()),
                Variable.of(Reserved.WORKFLOW_TYPE, run.pipeline().type().text()),
                Variable.of(Reserved.PROMISE_NAME, run.promise().nameText()),
                Variable.of(Reserved.PIPELINE_NAME, run.pipeline().nameText()),
                Variable.of(Reserved.OBJECT_KIND, parent.kind()),
                Variable.of(Reserved.OBJECT_GROUP, parent.group()),
                Variable.of(Reserved.OBJECT_VERSION, parent.version()),
                Variable.of(Reserved.OBJECT_NAME, parent.name()),
                Variable.of(Reserved.OBJECT_NAMESPACE, parent.namespace()),
                Variable.of(Reserved.CRD_PLURAL, parent.plural()),
                Variable.of(Reserved.CLUSTER_SCOPED, String.valueOf(parent.clusterScoped()))));
        addDryRun(variables, run);
        return List.copyOf(variables);
    }

    /** What the status-writer sees: first whether its Pipeline is the last. */
    static List<Variable> ofStatusWriter(PipelineRun run) {
        List<Variable> variables = new ArrayList<>();
        variables.add(Variable.of(Reserved.IS_LAST_PIPELINE, String.valueOf(run.last())));
        variables.addAll(of(run));
        return List.copyOf(variables);
    }

    /** What the work-writer sees. */
    static List<Variable> ofWorkWriter(PipelineRun run) {
        List<Variable> variables = new ArrayList<>();
        variables.add(Variable.ofAnnotation("KRATIX_TRACE_PARENT", Annotations.TRACE_PARENT));
        variables.add(Variable.ofAnnotation("KRATIX_TRACE_STATE", Annotations.TRACE_STATE));
        addDryRun(variables, run);
        return List.copyOf(variables);
    }

    private static void addDryRun(List<Variable> variables, PipelineRun run) {
        if (run.parent().dryRun()) {
            variables.add(Variable.of(Reserved.DRY_RUN, "true"));
        }
    }
}
