package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a timeline says of the reason for things, where Kratix leaves the same trace for several reasons. */
class TimelineReasonsTest {

    private static final Path EXAMPLES = Path.of("../examples/scenarios");

    @Test
    void aBindingThatAsksForANewVersionIsNotTheInterval() {
        assertThat(kinds("upgrade-by-binding")).doesNotContain(EventKind.INTERVAL_PASSED);
        assertThat(kinds("interval-retries-a-failure")).contains(EventKind.INTERVAL_PASSED);
    }

    @Test
    void aRetryIsToldApartFromAResumption() {
        assertThat(kinds("retry-after")).contains(EventKind.RETRY_TIME_CAME).doesNotContain(EventKind.WORKFLOW_RESUMED);
        assertThat(kinds("suspend-and-resume"))
                .contains(EventKind.WORKFLOW_RESUMED)
                .doesNotContain(EventKind.RETRY_TIME_CAME);
    }

    @Test
    void anErrorIsAboutTheObjectThatKratixLookedAt() {
        assertThat(played("failing-delete").events())
                .filteredOn(event -> event.kind() == EventKind.ERROR)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.object().toString()).isEqualTo("Bucket default/invoices"));
    }

    private static List<EventKind> kinds(String scenario) {
        return played(scenario).events().stream().map(TimelineEvent::kind).toList();
    }

    private static Timeline played(String scenario) {
        Place object = Place.of(Yaml.read(text(scenario + ".yaml")).documents().getFirst());
        return Rehearsal.play(ScenarioReader.read(object, new Examples()).scenario(), Rehearsal.Stop.NEVER)
                .timeline();
    }

    private static String text(String path) {
        try {
            return Files.readString(EXAMPLES.resolve(path));
        } catch (IOException unreadable) {
            throw new AssertionError(path, unreadable);
        }
    }

    private static final class Examples implements ScenarioFiles {

        @Override
        public Answer file(String path) {
            return new Text(text(path));
        }

        @Override
        public Answer folder(String path) {
            return new Missing("does not exist");
        }
    }
}
