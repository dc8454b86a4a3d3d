package dev.troth.rules.container;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Two containers of one name in a Pipeline: they are containers of one Pod ({@code validateInitContainers}). */
final class DuplicateContainerName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("container-03", "duplicate-container-name")
            .says("Containers of a Pipeline have names of their own")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.pipelines().forEach(pipeline -> check(pipeline, findings));
    }

    private static void check(Pipeline pipeline, Findings findings) {
        Set<String> taken =
                pipeline.containers().stream().map(Container::nameText).collect(Collectors.toSet());
        Map<String, Container> first = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Container container : pipeline.containers()) {
            String name = container.nameText();
            if (name.isEmpty()) {
                continue;
            }
            Container before = first.putIfAbsent(name, container);
            if (before != null) {
                String free = freeName(name, taken, numbers);
                taken.add(free);
                findings.add(INFO, container.name())
                        .message(
                                "`%s` is already the name of another container of this Pipeline, so Kratix refuses"
                                        + " the Promise. Give each a name of its own.",
                                name)
                        .related(before.name(), "the first `%s`", name)
                        .fix(Fix.of(
                                FixSafety.REVIEW,
                                "Call it `" + free + "`",
                                findings.edits().replace(container.name(), Edits.scalar(free))));
            }
        }
    }

    /** @param numbers the last one given to each name, from where the search goes on */
    private static String freeName(String name, Set<String> taken, Map<String, Integer> numbers) {
        int number = numbers.getOrDefault(name, 1) + 1;
        while (taken.contains(name + "-" + number)) {
            number++;
        }
        numbers.put(name, number);
        return name + "-" + number;
    }
}
