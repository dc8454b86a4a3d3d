package dev.troth.rules.env;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.rules.PromiseRule;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * {@code $(NAME)} in a value where no variable of that name is set before: the kubelet leaves the text as it is ({@code
 * third_party/forked/golang/expansion}). Silent where a whole ConfigMap or Secret may bring the name along.
 */
final class UndefinedVariableReference implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("env-12", "undefined-variable-reference")
            .says("`$(NAME)` in a value refers to a variable that is set before it");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                if (container.envFrom().isEmpty()) {
                    check(container, findings);
                }
            }
        }
    }

    private static void check(Container container, Findings findings) {
        Set<String> known = new HashSet<>(Reserved.VARIABLES);
        known.add(Reserved.DRY_RUN);
        Set<String> all = new HashSet<>();
        container.env().forEach(variable -> all.add(variable.nameText()));
        for (EnvironmentVariable variable : container.env()) {
            for (String name : references(variable.value().stringOrEmpty())) {
                if (!known.contains(name) && !isServiceVariable(name)) {
                    report(variable, name, all.contains(name), findings);
                }
            }
            known.add(variable.nameText());
        }
    }

    private static void report(EnvironmentVariable variable, String name, boolean later, Findings findings) {
        findings.add(INFO, variable.value())
                .message(
                        later
                                ? "`%s` is set only below, so the program sees the characters `$(%s)`. Move it up."
                                : "`%s` is not set in this container, so the program sees the characters `$(%s)`.",
                        name,
                        name);
    }

    /** Kubernetes sets those for each Service of the namespace. */
    private static boolean isServiceVariable(String name) {
        return name.endsWith("_SERVICE_HOST")
                || name.endsWith("_PORT")
                || name.contains("_SERVICE_PORT")
                || name.contains("_PORT_");
    }

    /** The names in {@code $(…)}; {@code $$(…)} is an escape. */
    private static Set<String> references(String value) {
        Set<String> names = new LinkedHashSet<>();
        int at = 0;
        while (at + 1 < value.length()) {
            if (value.charAt(at) != '$') {
                at++;
                continue;
            }
            int close = value.charAt(at + 1) == '(' ? value.indexOf(')', at) : -1;
            if (close > at + 2 && value.substring(at + 2, close).chars().allMatch(VariableName::isWord)) {
                names.add(value.substring(at + 2, close));
            }
            at = close > 0 ? close : at + 2;
        }
        return names;
    }
}
