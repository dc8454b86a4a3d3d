package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ResourceBinding of a request: kept like the request, found whatever its name. */
class ResourceBindingsTest {

    @Test
    void labelsOfARequestAreThoseOfItsBindingButNotThoseThatAskForARun() {
        Story story = Story.configuredBy("a")
                .settled()
                .labelled("example.com/team")
                .labelled(Labels.MANUAL_RECONCILIATION)
                .labelled(Labels.RUN_FROM_START);
        assertThat(story.passed().platform().binding().metadata().labels().keySet().stream()
                                .sorted()
                                .toList() + "")
                .isEqualTo("[example.com/team, kratix.io/promise-name, kratix.io/resource-name]");
    }

    @Test
    void aLabelThatIsTakenOffTheRequestIsTakenOffTheBinding() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .labelled("example.com/team")
                        .settled()
                        .unlabelled("example.com/team")
                        .pass())
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.example.com/team
                passive
                """);
    }

    @Test
    void aBindingOnWhichAPersonAsksForARunKeepsTheLabel() {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        assertThat(story.replacing(binding.withMetadata(
                                binding.metadata().withLabel(Labels.MANUAL_RECONCILIATION, "true")))
                        .labelled("example.com/team")
                        .pass())
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    labels.example.com/team=true
                passive
                """);
    }

    @Test
    void aBindingIsFoundByItsLabelsWhateverItsName() {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        assertThat(story.without(binding)
                        .with(binding.withMetadata(binding.metadata().withName("mine")))
                        .pass())
                .isEqualTo("""
                passive
                """);
    }

    @Test
    void aBindingOfAnotherRequestPromiseOrNamespaceIsNoneOfThisRequest() {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        Metadata mine = binding.metadata();
        Story others = story.without(binding)
                .with(binding.withMetadata(mine.withName("x").withLabel(Labels.RESOURCE_NAME, "other")))
                .with(binding.withMetadata(mine.withName("y").withLabel(Labels.PROMISE_NAME, "other")))
                .with(binding.withMetadata(Metadata.of("elsewhere", "z").withLabels(mine.labels())));
        assertThat(others.pass()).isEqualTo("""
                create ResourceBinding default/cache-redis-1c955
                event Normal BindingCreated: Binding cache-redis-1c955 created for promise redis version latest
                passive
                """);
    }

    @Test
    void aBindingWithoutVersionGetsOne() {
        assertThat(bound(Story.configuredBy("a").settled(), "").pass()).isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    spec.version=latest
                passive
                """);
    }

    @Test
    void twoBindingsForOneRequestAreAnErrorWithoutAnEvent() {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        assertThat(story.with(binding.withMetadata(binding.metadata().withName("second")))
                        .pass())
                .isEqualTo("""
                error: found multiple ResourceBindings for Resource cache in namespace default;there should be one ResourceBinding per Resource
                """);
    }

    @Test
    void theNameOfABindingAndItsLabelAreShortenedForALongName() {
        String name = "a-request-with-a-name-that-is-longer-than-the-63-characters-of-a-label-value";
        RequestObject request = Requests.created(Requests.spec("small"));
        Story story = Story.of(Requests.platform(
                        ONE, request.withMetadata(request.metadata().withName(name))))
                .passed()
                .passed()
                .passed();
        assertThat(story.platform().binding().metadata().name() + " "
                        + story.platform().binding().metadata().label(Labels.RESOURCE_NAME))
                .isEqualTo(
                        "a-request-with-a-name-that-is-longer-than-the-63-charact-5aaf9 a-request-with-a-name-that-is-longer-than-the-63-charact-0c4f2");
    }

    @Test
    void aNameOfExactlySixtyThreeCharactersIsNotShortened() {
        String name = "a".repeat(63);
        RequestObject request = Requests.created(Requests.spec("small"));
        Story story = Story.of(Requests.platform(
                        ONE, request.withMetadata(request.metadata().withName(name))))
                .passed()
                .passed()
                .passed();
        assertThat(story.platform().binding().metadata().label(Labels.RESOURCE_NAME))
                .isEqualTo("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    }

    private static final PromiseSpec ONE = Promises.spec(List.of("a"), List.of());
    private static final PromiseSpec TWO = Promises.spec(List.of("b"), List.of());

    private static Story bound(Story story, String version) {
        return story.replacing(story.platform().binding().withVersion(version));
    }
}
