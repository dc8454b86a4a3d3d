package dev.troth.rules.rbac;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Permission;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.Called;
import dev.troth.rules.PromiseRule;
import dev.troth.rules.script.Script;
import dev.troth.rules.script.Word;
import dev.troth.yaml.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A script that calls kubectl for something that no permission allows. A Pipeline may of itself only look at and change
 * requests of its own API, Promises and Works ({@code api/v1alpha1/pipeline_factory.go}, {@code resourcePolicyRule}).
 *
 * <p>Only Kubernetes' own resources are looked at, and scripts that talk to another cluster or with other credentials
 * are left alone.
 */
final class KubectlWithoutPermission implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("rbac-15", "kubectl-without-permission")
            .says("What a script does with kubectl is allowed by a permission");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            // What an account of the user's own may do is not in this file.
            if (!pipeline.rbac().serviceAccount().isNothing()) {
                continue;
            }
            Set<String> told = new HashSet<>();
            for (Container container : pipeline.containers()) {
                if (!mentionsKubectl(container.command()) && !mentionsKubectl(container.args())) {
                    continue;
                }
                List<List<Word>> commands = Script.of(container).commands();
                if (KubectlCall.goesElsewhere(container, commands)) {
                    continue;
                }
                for (List<Word> command : commands) {
                    KubectlCall.of(command)
                            .filter(call -> !isAllowed(call, pipeline) && told.add(call.verb() + " " + call.resource()))
                            .ifPresent(call -> report(call, pipeline, findings));
                }
            }
        }
    }

    /** Most containers do not, and need not be read word by word at each key press. */
    private static boolean mentionsKubectl(Place words) {
        return words.items().stream().anyMatch(item -> item.stringOrEmpty().contains("kubectl"));
    }

    private static void report(KubectlCall call, Pipeline pipeline, Findings findings) {
        String group = call.group().isEmpty() ? "\"\"" : call.group();
        findings.add(INFO, call.words().getFirst().place(), Script.span(findings.source(), call.words()))
                .message(
                        "No permission of %s allows it to `%s` %s, so this gets 403. Add one to `rbac.permissions`:"
                                + " `apiGroups: [%s]`, `resources: [%s]`, `verbs: [%s]`.",
                        Called.of(pipeline), call.verb(), call.resource(), group, call.resource(), call.verb());
    }

    private static boolean isAllowed(KubectlCall call, Pipeline pipeline) {
        return pipeline.rbac().permissions().stream().anyMatch(permission -> allows(permission, call));
    }

    private static boolean allows(Permission permission, KubectlCall call) {
        List<String> resources = Permissions.words(permission.resources());
        return hasOrAll(Permissions.words(permission.apiGroups()), call.group())
                && hasOrAll(resources, call.resource())
                && hasOrAll(Permissions.words(permission.verbs()), call.verb());
    }

    private static boolean hasOrAll(List<String> words, String word) {
        return words.contains(word) || words.contains("*");
    }
}
