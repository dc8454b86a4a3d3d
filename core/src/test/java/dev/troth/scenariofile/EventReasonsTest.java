package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Event;
import dev.troth.engine.EventReasons;
import dev.troth.promise.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is refused in a scenario as an Event that never comes must not come. */
class EventReasonsTest {

    private static final Set<String> KRATIX_OWN =
            Set.of(Kinds.DESTINATION, Kinds.WORK, Kinds.WORK_PLACEMENT, Kinds.RESOURCE_BINDING, Kinds.PROMISE_REVISION);

    @Test
    void allThatComesInTheExamplesIsKnown() throws IOException {
        Set<String> strange = new TreeSet<>();
        for (String name : examples()) {
            for (Event event : Played.eventsOf(name)) {
                String kind = event.about().kind();
                List<String> known = kind.equals(Kinds.PROMISE) ? EventReasons.OF_PROMISES : EventReasons.OF_REQUESTS;
                if (!KRATIX_OWN.contains(kind) && !known.contains(event.reason())) {
                    strange.add(kind + " " + event.reason());
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    private static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples/scenarios"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }
}
