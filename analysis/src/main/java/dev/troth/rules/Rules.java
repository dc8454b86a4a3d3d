package dev.troth.rules;

import dev.troth.analysis.RuleInfo;
import dev.troth.rules.api.ApiRules;
import dev.troth.rules.container.ContainerRules;
import dev.troth.rules.deps.DependencyRules;
import dev.troth.rules.env.EnvRules;
import dev.troth.rules.kinds.KindRules;
import dev.troth.rules.pipeline.PipelineRules;
import dev.troth.rules.rbac.RbacRules;
import dev.troth.rules.request.RequestRules;
import dev.troth.rules.requires.RequiresRules;
import dev.troth.rules.scenario.ScenarioRules;
import dev.troth.rules.scheduling.SchedulingRules;
import dev.troth.rules.schema.SchemaRules;
import dev.troth.rules.suppression.SuppressionRules;
import dev.troth.rules.volume.VolumeRules;
import dev.troth.rules.workflow.WorkflowRules;
import dev.troth.rules.yaml.YamlRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules, in the order of the catalogue. */
public final class Rules {

    private static final List<RuleFamily> FAMILIES = List.of(
            YamlRules.family(),
            SchemaRules.family(),
            ApiRules.family(),
            WorkflowRules.family(),
            PipelineRules.family(),
            ContainerRules.family(),
            EnvRules.family(),
            VolumeRules.family(),
            RbacRules.family(),
            SchedulingRules.family(),
            RequiresRules.family(),
            DependencyRules.family(),
            RequestRules.family(),
            KindRules.family(),
            ScenarioRules.family(),
            SuppressionRules.family());

    private static final Map<String, RuleInfo> BY_CODE = new HashMap<>();
    private static final Map<String, RuleInfo> BY_NAME = new HashMap<>();

    static {
        for (RuleInfo info : all()) {
            if (BY_CODE.put(info.code(), info) != null || BY_NAME.put(info.name(), info) != null) {
                throw new IllegalStateException("two rules are called " + info.code() + " or " + info.name());
            }
        }
    }

    private Rules() {}

    public static List<RuleFamily> families() {
        return FAMILIES;
    }

    /** The rules that look at one kind of thing, such as {@code PromiseRule.class}. */
    public static <R extends Rule> List<R> of(Class<R> kind) {
        return FAMILIES.stream()
                .flatMap(family -> family.rules().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public static List<RuleInfo> all() {
        return FAMILIES.stream().flatMap(RuleFamily::infos).toList();
    }

    public static Optional<RuleInfo> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The rule of a fact of the type table.
     *
     * @throws IllegalArgumentException if the table names a code that no family has
     */
    public static RuleInfo ofFact(String code) {
        return byCode(code).orElseThrow(() -> new IllegalArgumentException("no family has the rule " + code));
    }

    public static Optional<RuleInfo> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** By what people write: a code or a name. */
    public static Optional<RuleInfo> find(String codeOrName) {
        return byCode(codeOrName).or(() -> byName(codeOrName));
    }
}
