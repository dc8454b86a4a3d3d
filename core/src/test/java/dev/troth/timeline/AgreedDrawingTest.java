package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.troth.engine.object.Reference;
import dev.troth.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    static Stream<Agreed> lines() throws IOException {
        return Agreed.all("lines");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void barsOfOneContainerAreOnTheSameLines(Agreed agreed) {
        List<ContainerRun> executions = agreed.list("stretches").stream()
                .map(stretch -> new ContainerRun(
                        "", 1, stretch.millis("from"), stretch.millis("to"), ContainerRun.End.SUCCEEDED, ""))
                .toList();
        assertThat(Overlaps.lines(executions))
                .containsExactlyElementsOf(agreed.values("lines").stream()
                        .map(line -> (int) Agreed.millis(line) / 1000)
                        .toList());
    }

    @Test
    void theSignsAreTheSameAndTheGravestComesFirst() throws IOException {
        assertThat(Stream.of(Marks.values())
                        .map(mark -> List.of(mark.sign(), SvgStyle.of(mark.tone()), mark.meaning())))
                .containsExactlyElementsOf(Agreed.all("signs")
                        .map(mark -> List.of(mark.text("sign"), mark.text("tone"), mark.text("meaning")))
                        .toList());
    }

    static Stream<Agreed> marks() throws IOException {
        return Agreed.all("marks");
    }

    @ParameterizedTest
    @MethodSource("marks")
    void anEventHasTheSameSign(Agreed agreed) {
        Actor actor = agreed.text("actor").equals("person") ? Actor.PERSON : Actor.KRATIX;
        assertThat(Marks.of(event(kind(agreed.text("kind")), actor)).sign()).isEqualTo(agreed.text("sign"));
    }

    @Test
    void aSignIsAgreedForEachSortOfEvent() throws IOException {
        assertThat(Agreed.all("marks").map(agreed -> kind(agreed.text("kind")))).contains(EventKind.values());
    }

    static Stream<Agreed> together() throws IOException {
        return Agreed.all("together");
    }

    @ParameterizedTest
    @MethodSource("together")
    void ofSeveralEventsAtOnePlaceTheGravestIsShown(Agreed agreed) {
        List<TimelineEvent> events = agreed.values("kinds").stream()
                .map(kind -> event(kind(((Json.Text) kind).value()), Actor.KRATIX))
                .toList();
        assertThat(Marks.gravestOf(events).sign()).isEqualTo(agreed.text("sign"));
    }

    static Stream<Agreed> ends() throws IOException {
        return Agreed.all("ends");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theEndOfAJobHasTheSameSign(Agreed agreed) {
        assertThat(Marks.of(end(agreed)).sign()).isEqualTo(agreed.text("sign"));
    }

    static Stream<Agreed> killed() throws IOException {
        return Agreed.all("killed");
    }

    @ParameterizedTest
    @MethodSource("killed")
    void aContainerThatSomebodyStopsHasNotFailed(Agreed agreed) {
        ContainerRun container = new ContainerRun("render", 1, 0, 1, ContainerRun.End.KILLED, "");
        PipelineRun run = new PipelineRun(PipelineRunReference.NONE, 0, 1, end(agreed), List.of(container));
        assertThat(new Json.Bool(run.wasStopped(container)))
                .isEqualTo(agreed.value().get("stopped"));
    }

    private static PipelineRun.End end(Agreed agreed) {
        return Stream.of(PipelineRun.End.values())
                .filter(end -> end.text().equals(agreed.text("job")))
                .findFirst()
                .orElseThrow();
    }

    private static EventKind kind(String text) {
        return Stream.of(EventKind.values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static TimelineEvent event(EventKind kind, Actor actor) {
        Reference object = new Reference("Promise", "", "any");
        return new TimelineEvent(0, actor, kind, object, "", "", PipelineRunReference.NONE, false);
    }
}
