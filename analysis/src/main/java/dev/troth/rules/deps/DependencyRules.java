package dev.troth.rules.deps;

import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Objects that go to every Destination as they are. */
public final class DependencyRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("deps-01", "dependency-without-kind").says("A dependency has a kind"),
            RuleInfo.error("deps-02", "dependency-without-api-version").says("A dependency has an apiVersion"),
            RuleInfo.error("deps-03", "dependency-without-name").says("A dependency has a name"));

    private DependencyRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "deps",
                "Dependencies",
                FACTS,
                List.of(
                        new DuplicateDependency(),
                        new NamespaceNotAmongDependencies(),
                        new PromiseAmongDependencies(),
                        new SecretAmongDependencies(),
                        new ManyDependencies(),
                        new DependencyAgainstSchema()));
    }
}
