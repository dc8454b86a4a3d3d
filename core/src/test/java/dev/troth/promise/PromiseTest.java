package dev.troth.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import org.junit.jupiter.api.Test;

class PromiseTest {

    @Test
    void workflowsComeInTheOrderOfTheFile() {
        Promise promise = promise("""
                spec:
                  workflows:
                    resource:
                      delete: []
                      configure: []
                    promise:
                      configure: []
                """);
        assertThat(promise.workflows())
                .extracting(Workflow::text)
                .containsExactly("resource.delete", "resource.configure", "promise.configure");
        assertThat(promise.workflows(Action.CONFIGURE)).hasSize(2);
        assertThat(promise.workflow(WorkflowType.PROMISE, Action.DELETE)).isEmpty();
    }

    @Test
    void aBrokenPartIsLeftOutAndItsNeighboursKeepTheirIndex() {
        Promise promise = promise("""
                spec:
                  workflows:
                    resource:
                      configure:
                        - just text
                        - metadata: {name: b}
                          spec:
                            containers:
                              - 7
                              - name: render
                                env: nothing
                """);
        Pipeline pipeline = promise.pipelines().getFirst();
        assertThat(pipeline.place().index()).isEqualTo(1);
        assertThat(pipeline.nameText()).isEqualTo("b");
        assertThat(pipeline.containers()).singleElement().satisfies(container -> {
            assertThat(container.place().path()).isEqualTo("spec.workflows.resource.configure[1].spec.containers[1]");
            assertThat(container.env()).isEmpty();
            assertThat(container.image().isAbsent()).isTrue();
        });
    }

    @Test
    void ofAKeyThatIsWrittenTwiceOnlyTheLastIsAWorkflow() {
        Promise promise = promise("""
                spec:
                  workflows:
                    resource:
                      delete: [{metadata: {name: first}}]
                      delete: [{metadata: {name: last}}]
                """);
        assertThat(promise.workflows())
                .singleElement()
                .satisfies(workflow -> assertThat(workflow.first().nameText()).isEqualTo("last"));
    }

    @Test
    void explicitNullsAndAnEmptyApiCountAsNothing() {
        Promise promise = promise("spec: {api: {}, workflows: {resource: {configure: null}}, dependencies: null}");
        assertThat(promise.api()).isEmpty();
        assertThat(promise.workflows()).isEmpty();
        assertThat(promise.dependencies()).isEmpty();
    }

    @Test
    void nothingAtAllIsStillAPromiseWithoutParts() {
        Promise promise = promise("- a list");
        assertThat(promise.nameText()).isEmpty();
        assertThat(promise.pipelines()).isEmpty();
        assertThat(promise.config().pipelineNamespace().isAbsent()).isTrue();
    }

    @Test
    void fieldsOfAPipelineAreFoundInAnyLetterCaseAsGoFindsThem() {
        Promise promise = promise("""
                spec:
                  workflows:
                    promise:
                      configure:
                        - metadata: {Name: a}
                          Spec:
                            Containers: [{Image: busybox}]
                """);
        Pipeline pipeline = promise.pipelines().getFirst();
        assertThat(pipeline.nameText()).isEqualTo("a");
        assertThat(pipeline.containers().getFirst().imageText()).isEqualTo("busybox");
    }

    @Test
    void kratixWorksWithTheStoredVersionElseTheFirst() {
        Api stored = promise("spec: {api: {spec: {versions: [{name: v1}, {name: v2, storage: true}]}}}")
                .api()
                .orElseThrow();
        assertThat(stored.storageVersion().orElseThrow().nameText()).isEqualTo("v2");
        Api none = promise("spec: {api: {spec: {versions: [{name: v1}, {name: v2}]}}}")
                .api()
                .orElseThrow();
        assertThat(none.storageVersion().orElseThrow().nameText()).isEqualTo("v1");
    }

    @Test
    void anApiOffersObjectsOfItsGroupAndKindInAnyVersion() {
        Api api = promise("spec: {api: {spec: {group: demo.io, names: {kind: Cache}}}}")
                .api()
                .orElseThrow();
        assertThat(api.offers(object("{apiVersion: demo.io/v7, kind: Cache}"))).isTrue();
        assertThat(api.offers(object("{apiVersion: other.io/v7, kind: Cache}"))).isFalse();
        assertThat(api.offers(object("{apiVersion: demo.io/v7, kind: Bucket}"))).isFalse();
    }

    @Test
    void groupAndVersionOfAnObjectAreReadFromItsApiVersion() {
        assertThat(object("{apiVersion: apps/v1}").groupText()).isEqualTo("apps");
        assertThat(object("{apiVersion: apps/v1}").versionText()).isEqualTo("v1");
        assertThat(object("{apiVersion: v1}").groupText()).isEmpty();
        assertThat(object("{apiVersion: v1}").versionText()).isEqualTo("v1");
    }

    private static KubernetesObject object(String yaml) {
        return KubernetesObject.of(place(yaml));
    }

    private static Promise promise(String yaml) {
        return Promise.of(place(yaml));
    }

    private static Place place(String yaml) {
        return Place.of(Yaml.read(yaml).documents().getFirst());
    }
}
