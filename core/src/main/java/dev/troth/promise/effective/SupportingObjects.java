package dev.troth.promise.effective;

import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Kratix applies before the Job of a Pipeline, in this order ({@code api/v1alpha1/pipeline_types.go},
 * {@code GetObjects}).
 *
 * @param configMap empty for delete Pipelines
 */
public record SupportingObjects(
        ServiceAccount serviceAccount,
        Optional<SchedulingConfigMap> configMap,
        List<Role> roles,
        List<RoleBinding> roleBindings,
        List<Role> clusterRoles,
        List<RoleBinding> clusterRoleBindings) {

    public static SupportingObjects of(PipelineRun run) {
        ServiceAccount account = new ServiceAccount(
                run.serviceAccount(),
                run.namespace(),
                Map.of(Labels.PROMISE_NAME, run.promise().nameText()));
        List<Role> roles = new ArrayList<>();
        List<RoleBinding> roleBindings = new ArrayList<>();
        List<Role> clusterRoles = new ArrayList<>();
        List<RoleBinding> clusterRoleBindings = new ArrayList<>();
        for (Grant grant : Grants.of(run, account)) {
            (grant.role().namespace().isEmpty() ? clusterRoles : roles).add(grant.role());
            (grant.binding().namespace().isEmpty() ? clusterRoleBindings : roleBindings).add(grant.binding());
        }
        return new SupportingObjects(
                account,
                run.pipeline().action() == Action.CONFIGURE
                        ? Optional.of(SchedulingConfigMap.of(run))
                        : Optional.empty(),
                List.copyOf(roles),
                List.copyOf(roleBindings),
                List.copyOf(clusterRoles),
                List.copyOf(clusterRoleBindings));
    }
}
