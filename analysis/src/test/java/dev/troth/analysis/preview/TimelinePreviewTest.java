package dev.troth.analysis.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.simulation.rehearsal.Ending;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.timeline.TimelineEvent;
import dev.troth.timeline.TimelineJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelinePreviewTest {

    private static final String REQUEST = """
            apiVersion: example.org/v1
            kind: %s
            metadata:
              name: mine
              namespace: team
            """;

    /** A Promise with an API of its own kind, a Promise workflow and a resource workflow of two Pipelines. */
    private static String promise(String name, String kind) {
        return """
                apiVersion: platform.kratix.io/v1alpha1
                kind: Promise
                metadata:
                  name: %1$s
                spec:
                  api:
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    metadata: {name: %1$ss.example.org}
                    spec:
                      group: example.org
                      scope: Namespaced
                      names: {kind: %2$s, plural: %1$ss, singular: %1$s}
                      versions:
                        - name: v1
                          served: true
                          storage: true
                          schema:
                            openAPIV3Schema: {type: object}
                  workflows:
                    promise:
                      configure:
                        - apiVersion: platform.kratix.io/v1alpha1
                          kind: Pipeline
                          metadata: {name: prepare-%1$s}
                          spec: {containers: [{name: operator, image: ghcr.io/example/operator:v1}]}
                    resource:
                      configure:
                        - apiVersion: platform.kratix.io/v1alpha1
                          kind: Pipeline
                          metadata: {name: provision}
                          spec: {containers: [{name: render, image: ghcr.io/example/render:v1}]}
                        - apiVersion: platform.kratix.io/v1alpha1
                          kind: Pipeline
                          metadata: {name: announce}
                          spec: {containers: [{name: post, image: ghcr.io/example/post:v1}]}
                """.formatted(name, kind);
    }

    private static TimelinePreview at(String text, int offset, String... others) {
        ParsedFile file = ParsedFile.parse(text);
        Project project =
                Project.of(Stream.concat(Stream.of(file), Stream.of(others).map(ParsedFile::parse))
                        .map(FileFacts::of)
                        .toList());
        return TimelinePreview.at(file, offset, project, Rehearsal.Stop.NEVER);
    }

    private static TimelinePreview.Played played(TimelinePreview preview) {
        assertThat(preview).isInstanceOf(TimelinePreview.Played.class);
        return (TimelinePreview.Played) preview;
    }

    private static String title(TimelinePreview preview) {
        return played(preview).timeline().title();
    }

    @Test
    void aPromiseIsRehearsedWithARequestThatIsMadeUp() {
        TimelinePreview.Played played = played(at(promise("cache", "Cache"), 0));

        assertThat(played.timeline().title()).isEqualTo("cache · request default/example");
        assertThat(played.ending()).isEqualTo(Ending.REACHED);
        assertThat(played.timeline().outcome().isSettled()).isTrue();
    }

    @Test
    void theRequestBesideItComesFirstThenThoseOfOtherFiles() {
        String request = REQUEST.formatted("Cache");
        String other = request.replace("mine", "other");

        assertThat(title(at(promise("cache", "Cache") + "---\n" + request, 0, other)))
                .isEqualTo("cache · request team/mine");
        assertThat(title(at(promise("cache", "Cache"), 0, other))).isEqualTo("cache · request team/other");
    }

    @Test
    void ofSeveralPromisesTheOneAtTheCursorIsRehearsed() {
        String first = promise("cache", "Cache");
        String text = first + "---\n# About the second.\n" + promise("queue", "Queue");

        assertThat(title(at(text, 0))).startsWith("cache");
        assertThat(title(at(text, first.length() - 1))).startsWith("cache");
        assertThat(title(at(text, text.indexOf("About")))).startsWith("queue");
        assertThat(title(at(text, text.length()))).startsWith("queue");
    }

    @Test
    void inAListItIsTheItemAtTheCursor() {
        String items = Stream.of(promise("cache", "Cache"), promise("queue", "Queue"))
                .map(text -> "  - " + text.strip().replace("\n", "\n    ") + "\n")
                .reduce("", String::concat);
        String text = "apiVersion: v1\nkind: List\nitems:\n" + items;

        assertThat(title(at(text, text.indexOf("prepare-queue")))).startsWith("queue");
        assertThat(title(at(text, text.indexOf("prepare-cache")))).startsWith("cache");
    }

    @Test
    void aRequestIsRehearsedWithThePromiseThatOffersIt() {
        assertThat(title(at(REQUEST.formatted("Queue"), 0, promise("cache", "Cache"), promise("queue", "Queue"))))
                .isEqualTo("queue · request team/mine");
    }

    @Test
    void atSomethingElseThePromiseOfTheFileIsRehearsed() {
        String text = "apiVersion: v1\nkind: Namespace\nmetadata: {name: team}\n---\n" + promise("cache", "Cache");

        assertThat(title(at(text, 0))).startsWith("cache");
    }

    @Test
    void whereThereIsNothingToRehearseTheReasonIsSaid() {
        assertThat(at("replicas: 2\n", 0))
                .isEqualTo(new TimelinePreview.Nothing(
                        "There is no Promise here, and no request for a Promise of the project."));
        assertThat(at(promise("cache", "Cache") + "      - \"not closed", 0))
                .isInstanceOfSatisfying(
                        TimelinePreview.Nothing.class,
                        nothing -> assertThat(nothing.reason()).contains("cannot be read to its end"));
        assertThat(at("{{- if .Values.cache }}\n" + promise("cache", "Cache") + "{{- end }}\n", 0))
                .isInstanceOfSatisfying(
                        TimelinePreview.Nothing.class,
                        nothing -> assertThat(nothing.reason()).contains("template"));
    }

    @Test
    void requiredPromisesOfTheProjectArePlayedToo() {
        String text = promise("cache", "Cache")
                .replace("spec:\n  api", "spec:\n  requiredPromises: [{name: network, version: v1}]\n  api");
        TimelinePreview.Played played = played(at(text, 0, promise("network", "Network")));

        assertThat(played.objects())
                .extracting(written -> written.object().nameText())
                .contains("network", "cache");
        assertThat(played.timeline().events())
                .anySatisfy(event -> assertThat(event.run().pipeline()).isEqualTo("prepare-network"));
    }

    @Test
    void waitingForAPromiseThatIsNotThereIsNotToldForEver() {
        String text = promise("cache", "Cache")
                .replace("spec:\n  api", "spec:\n  requiredPromises: [{name: network, version: v1}]\n  api");

        assertThat(played(at(text, 0)).timeline().events()).hasSizeLessThan(300);
    }

    @Test
    void eachPipelineAndContainerOfTheStoryIsFoundInTheText() {
        String text = promise("cache", "Cache") + "---\n" + REQUEST.formatted("Cache");
        TimelinePreview.Played played = played(at(text, 0));
        List<WrittenPart> parts = played.objects().stream()
                .flatMap(written -> written.parts().stream())
                .toList();

        assertThat(parts)
                .allSatisfy(part -> assertThat(
                                text.substring(part.span().start(), part.span().end()))
                        .isEqualTo(
                                !part.container().isEmpty()
                                        ? part.container()
                                        : !part.pipeline().isEmpty()
                                                ? part.pipeline()
                                                : part.parent().name()));
        assertThat(played.timeline().events().stream()
                        .map(TimelineEvent::run)
                        .filter(run -> !run.isNone())
                        .distinct())
                .allSatisfy(run -> assertThat(parts)
                        .anyMatch(part -> part.parent().equals(run.parent())
                                && part.workflow().equals(run.workflow())
                                && part.pipeline().equals(run.pipeline())));
        assertThat(parts).extracting(WrittenPart::container).contains("operator", "render", "post");
    }

    @Test
    void whoAsksToStopIsHeard() {
        ParsedFile file = ParsedFile.parse(promise("cache", "Cache"));

        assertThat(played(TimelinePreview.at(file, 0, Project.of(file), () -> true))
                        .ending())
                .isEqualTo(Ending.STOPPED);
    }

    @Test
    void theSameTextGivesTheSameTimeline() {
        String text = promise("cache", "Cache");

        assertThat(TimelineJson.of(played(at(text, 0)).timeline()))
                .isEqualTo(TimelineJson.of(played(at(text, 40)).timeline()));
    }
}
