package dev.troth.rules;

import dev.troth.analysis.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules about one part of a Promise.
 *
 * @param name first word of the rules' codes, such as {@code pipeline}
 * @param title what they are about, for the index
 * @param facts rules that the type table finds, see {@link dev.troth.rules.types}
 * @param rules rules with a class of their own
 */
public record RuleFamily(String name, String title, List<RuleInfo> facts, List<Rule> rules) {

    public RuleFamily {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /** What is to know about each of its rules. */
    public Stream<RuleInfo> infos() {
        return Stream.concat(facts.stream(), rules.stream().map(Rule::info));
    }
}
