package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn alike in a browser; {@code timeline-view/test/agreed.test.ts} asks the same of what draws there. */
class AgreedDrawingTest {

    static Stream<Agreed> elapsed() throws IOException {
        return Agreed.all("elapsed");
    }

    @ParameterizedTest
    @MethodSource("elapsed")
    void aStretchOfTimeIsToldInTheSameWords(Agreed agreed) {
        long millis = agreed.millis("seconds");
        assertThat(Elapsed.text(millis)).isEqualTo(agreed.text("text"));
        assertThat(Elapsed.brief(millis)).isEqualTo(agreed.text("brief"));
    }

    static Stream<Agreed> lasted() throws IOException {
        return Agreed.all("lasted");
    }

    @ParameterizedTest
    @MethodSource("lasted")
    void howLongSomethingTookIsRoundedInTheSameWay(Agreed agreed) {
        assertThat(Elapsed.text(agreed.millis("to") - agreed.millis("from"))).isEqualTo(agreed.text("text"));
    }

    static Stream<Agreed> axes() throws IOException {
        return Agreed.all("axes");
    }

    @ParameterizedTest
    @MethodSource("axes")
    void aTimeStandsAtTheSamePlace(Agreed agreed) {
        TimeAxis axis = axis(agreed);

        assertThat(axis.gaps())
                .containsExactlyElementsOf(agreed.list("breaks").stream()
                        .map(gap -> new TimeAxis.Gap(gap.millis("from"), gap.millis("to")))
                        .toList());
        assertThat(axis.length()).isCloseTo(agreed.number("length"), within(1e-9));
        assertThat(agreed.list("places"))
                .allSatisfy(place ->
                        assertThat(axis.place(place.millis("at"))).isCloseTo(place.number("place"), within(1e-9)));
    }

    private static TimeAxis axis(Agreed agreed) {
        StoryBuilder story = new StoryBuilder("");
        agreed.values("events")
                .forEach(at -> story.at(Agreed.millis(at)).event(Actor.KRATIX, EventKind.RECONCILED, "", ""));
        List<PipelineRun> runs = agreed.list("runs").stream()
                .map(run -> new PipelineRun(
                        PipelineRunReference.NONE,
                        run.millis("from"),
                        run.millis("to"),
                        PipelineRun.End.SUCCEEDED,
                        run.list("containers").stream()
                                .map(container -> new ContainerRun(
                                        "",
                                        1,
                                        container.millis("from"),
                                        container.millis("to"),
                                        ContainerRun.End.SUCCEEDED,
                                        ""))
                                .toList()))
                .toList();
        return new TimeAxis(story.at(agreed.millis("end")).end(true), runs);
    }
}
