package dev.troth.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which rules speak. A selector is a code ({@code env-03}), a name ({@code duplicate-variable}) or a family
 * ({@code env}).
 *
 * @param selected only these; empty means all
 * @param ignored not these, even where selected
 */
public record RuleSelection(Set<String> selected, Set<String> ignored) {

    public static final RuleSelection ALL = new RuleSelection(Set.of(), Set.of());

    public RuleSelection {
        selected = Set.copyOf(selected);
        ignored = Set.copyOf(ignored);
    }

    public boolean includes(RuleInfo rule) {
        return (selected.isEmpty() || names(selected, rule)) && !names(ignored, rule);
    }

    private static boolean names(Set<String> selectors, RuleInfo rule) {
        return !selectors.isEmpty()
                && (selectors.contains(rule.code())
                        || selectors.contains(rule.name())
                        || selectors.contains(rule.family()));
    }

    /** The selectors that name no rule and no family, in order. */
    public List<String> unknown(List<RuleInfo> rules) {
        List<String> unknown = new ArrayList<>();
        for (Set<String> selectors : List.of(selected, ignored)) {
            for (String selector : selectors) {
                if (rules.stream().noneMatch(rule -> names(Set.of(selector), rule))) {
                    unknown.add(selector);
                }
            }
        }
        unknown.sort(null);
        return unknown;
    }
}
