package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two containers of a Pipeline that differ in their name at most: a copy that somebody meant to change. */
final class RepeatedContainer implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("container-20", "repeated-container")
            .says("Each container of a Pipeline does something" + " else");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            Map<String, Integer> ofImage = new HashMap<>();
            pipeline.containers().forEach(container -> ofImage.merge(container.imageText(), 1, Integer::sum));
            Map<String, Container> first = new HashMap<>();
            for (Container container : pipeline.containers()) {
                if (container.imageText().isEmpty() || ofImage.getOrDefault(container.imageText(), 0) == 1) {
                    continue;
                }
                Container before = first.putIfAbsent(work(container), container);
                if (before != null) {
                    findings.add(INFO, container.place(), container.place().anchor())
                            .message(
                                    "This container does what `%s` does before it: same image, same command, same"
                                            + " settings. Was it copied to be changed?",
                                    before.nameText())
                            .related(before.place().anchor(), "the same");
                }
            }
        }
    }

    /** All that a container does, without its name. */
    private static String work(Container container) {
        return container.place().entries().stream()
                .filter(entry -> !entry.name().equalsIgnoreCase("name"))
                .map(entry -> entry.name() + '=' + text(entry))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String text(Place place) {
        StringBuilder text = new StringBuilder();
        append(text, place.node());
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable YamlNode node) {
        switch (node) {
            case null -> {}
            case YamlScalar scalar -> text.append(scalar.kind()).append(scalar.json());
            case YamlSequence sequence -> {
                text.append('[');
                sequence.items().forEach(item -> append(text.append(','), item.value()));
                text.append(']');
            }
            case YamlMapping mapping -> {
                text.append('{');
                mapping.entries()
                        .forEach(entry ->
                                append(text.append(',').append(entry.name()).append(':'), entry.value()));
                text.append('}');
            }
        }
    }
}
