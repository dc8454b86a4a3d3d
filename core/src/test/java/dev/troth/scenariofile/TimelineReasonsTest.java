package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.timeline.EventKind;
import dev.troth.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a timeline says of the reason for things, where Kratix leaves the same trace for several reasons. */
class TimelineReasonsTest {

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
        assertThat(Played.example("failing-delete").events())
                .filteredOn(event -> event.kind() == EventKind.ERROR)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.object().toString()).isEqualTo("Bucket default/invoices"));
    }

    @Test
    void jobsThatAPersonDeletesAreToldAndThoseThatKratixTidiesAwayAreADetail() {
        assertThat(Played.example("deleted-jobs-run-again").events())
                .filteredOn(event -> event.kind() == EventKind.JOB_DELETED)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.isDetail()).isFalse());
        assertThat(Played.example("jobs-that-are-kept").events())
                .filteredOn(event -> event.kind() == EventKind.JOB_DELETED)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.isDetail()).isTrue());
    }

    private static List<EventKind> kinds(String scenario) {
        return Played.example(scenario).events().stream()
                .map(TimelineEvent::kind)
                .toList();
    }
}
