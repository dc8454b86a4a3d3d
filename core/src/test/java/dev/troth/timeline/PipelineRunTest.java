package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineRunTest {

    @Test
    void anExecutionIsPutTogetherFromItsEvents() {
        PipelineRun run = List.copyOf(PipelineRun.of(Stories.redis()).values()).get(1);

        assertThat(run.reference().pipeline()).isEqualTo("announce");
        assertThat(run.end()).isEqualTo(PipelineRun.End.FAILED);
        assertThat(run.containers()).hasSize(8);
        assertThat(run.containers().getLast().attempt()).isEqualTo(7);
        assertThat(run.containers().getLast().said()).isEqualTo("exit code 1");
    }

    @Test
    void aStoppedJobKillsTheContainerThatRuns() {
        PipelineRun run =
                List.copyOf(PipelineRun.of(Stories.suspended()).values()).get(3);

        assertThat(run.end()).isEqualTo(PipelineRun.End.STOPPED);
        assertThat(run.containers().getLast().end()).isEqualTo(ContainerRun.End.KILLED);
    }

    @Test
    void aJobThatIsToldToStopEndsThenThoughItsPodRunsOn() {
        PipelineRun run =
                List.copyOf(PipelineRun.of(Stories.stopped()).values()).getFirst();

        assertThat(run.millis()).isEqualTo(30_500);
        assertThat(run.containers().getLast().toMillis()).isGreaterThan(run.toMillis());
        assertThat(run.wasStopped(run.containers().getLast())).isTrue();
    }

    @Test
    void whatNeverEndsLastsUntilTheStoryDoes() {
        Timeline story = Stories.suspended();
        PipelineRun run = List.copyOf(PipelineRun.of(story).values()).getLast();

        assertThat(run.end()).isEqualTo(PipelineRun.End.UNFINISHED);
        assertThat(run.toMillis()).isEqualTo(story.endMillis());
        assertThat(run.containers().getLast().end()).isEqualTo(ContainerRun.End.UNFINISHED);
    }

    @Test
    void aContainerOfWhichOnlyTheEndIsToldBeganWithTheEndOfTheOneBefore() {
        Timeline story = new StoryBuilder("x")
                .about("redis", "default", "cache")
                .start("resource/configure", "a", 1, 1, 1, "")
                .ran("reader", 100)
                .after(50)
                .ofRun(Actor.POD, EventKind.OTHER_CHANGE, "", "")
                .end(true);
        TimelineEvent ended = new TimelineEvent(
                150,
                Actor.POD,
                EventKind.CONTAINER_SUCCEEDED,
                story.events().getFirst().object(),
                "main",
                "",
                story.events().getFirst().run().at("main", 1),
                true);
        Timeline longer = new Timeline(
                story.title(),
                story.settings(),
                java.util.stream.Stream.concat(story.events().stream(), java.util.stream.Stream.of(ended))
                        .toList(),
                story.endMillis(),
                story.outcome());

        ContainerRun main =
                PipelineRun.of(longer).values().iterator().next().containers().getLast();

        assertThat(main.fromMillis()).isEqualTo(100);
        assertThat(main.toMillis()).isEqualTo(150);
    }
}
