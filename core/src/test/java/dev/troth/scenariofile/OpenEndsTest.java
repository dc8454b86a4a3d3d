package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.promise.Promise;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineJson;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the end of a story says of that which has not come to an end. */
class OpenEndsTest {

    private static final String NOT_AT_REST = "not everything is at rest";

    @Test
    void aStoryInWhichNothingIsWrongEndsAtRestWithoutAdvice() {
        assertThat(Played.end(Played.bucket("steps: [{delete: promise}]")))
                .contains(", everything is at rest")
                .doesNotContain("Still", "To go on");
    }

    @Test
    void aFinalizerThatNobodyTakesAwayIsNamedWithWhatToDo() {
        Timeline story = Played.scenario("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: held}
                spec:
                  promises: [../bucket/promise.yaml]
                  requests:
                    - file: ../bucket/request.yaml
                      with: {metadata: {finalizers: [example.com/hold]}}
                  steps: [{delete: promise}]
                """);

        assertThat(Played.end(story))
                .contains(NOT_AT_REST)
                .contains("Still there: Promise bucket: its deletion waits for that of its requests")
                .contains("Still there: Bucket default/invoices: its deletion waits for finalizer example.com/hold")
                .contains("To go on: whoever set finalizer example.com/hold takes it away, else a person with"
                        + " kubectl edit bucket invoices -n default");
    }

    @Test
    void aContainerThatNeverEndsIsNamed() {
        assertThat(Played.end(Played.bucket("containers: [{container: render, hangs: true}]\nsteps: [{wait: 1h}]")))
                .contains(NOT_AT_REST)
                .contains("Still runs: Bucket default/invoices: container render of provision never ends by itself")
                .contains("To go on: end container render and run the workflow again with kubectl label bucket invoices"
                        + " -n default kratix.io/manual-reconciliation=true");
    }

    @Test
    void aDeletionThatWaitsForAHangingConfigureContainerCanOnlyGoOnWithoutItsJob() {
        String end = Played.end(
                Played.bucket("containers: [{container: render, hangs: true}]\nsteps: [{at: 1m, delete: request}]"));

        assertThat(end)
                .contains("Still there: Bucket default/invoices: its deletion waits: configure Job")
                .contains("To go on: end container render with kubectl delete job kratix-bucket-invoices-provision-")
                .doesNotContain("manual-reconciliation");
    }

    @Test
    void whatIsOnlyUnderWayWhenTheStoryEndsNeedsNobody() {
        assertThat(Played.end(Played.bucket("until: 1m\nsteps: [{at: 58s, delete: request}]")))
                .contains("Still there: Bucket default/invoices: its deletion waits: delete Pipeline empty runs")
                .doesNotContain("To go on");
    }

    @Test
    void aFailedDeletePipelineIsNoRest() {
        assertThat(Played.end(Played.bucket("""
                        containers: [{container: move-to-archive, exitCode: 1}]
                        steps: [{delete: request}]
                        """)))
                .contains(NOT_AT_REST)
                .contains("Still there: Bucket default/invoices: its deletion waits: delete Pipeline empty failed")
                .contains("To go on: the delete Pipeline failed and waits for a person");
    }

    @Test
    void aStateStoreThatDoesNotWorkIsNamed() {
        assertThat(Played.end(Played.bucket("""
                        steps:
                          - at: 0s
                            breakStateStore: worker-1
                            message: the repository cannot be reached
                        """)))
                .contains(NOT_AT_REST)
                .contains("Fails: State Store GitStateStore/clusters: the repository cannot be reached")
                .contains("To go on: mend what is complained of above");
    }

    @Test
    void aRequestWhosePipelinesCannotBeMadeIsTriedAgainAndAgain() {
        Timeline story = usual(Examples.promise("broken"));

        assertThat(Played.end(story))
                .contains(NOT_AT_REST)
                .contains("Still there: Bucket default/example: its deletion waits: Kratix cannot make Jobs")
                .contains("To go on: mend what is complained of above");
    }

    @Test
    void aPromiseThatIsNotAvailableIsNamedWithWhatItRequires() {
        String end = Played.end(Played.scenario("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: alone}
                spec:
                  promises: [../paved-path/promise.yaml]
                  requests: []
                  until: 1h
                  expect: [{object: promise, exists: true}]
                """));

        assertThat(end)
                .contains(NOT_AT_REST)
                .contains("Not available: Promise web-service: it waits for team-namespace v1.1.0")
                .contains("To go on: Promise web-service requires team-namespace v1.1.0");
    }

    @Test
    void whatAPromiseWaitedForIsToldAlsoWhenItIsGoneAgain() {
        assertThat(Played.end(usual(Examples.promise("paved-path"))))
                .contains("Promise web-service gone")
                .contains("To go on: Promise web-service requires team-namespace v1.1.0 (Requirement not installed)")
                .contains("name their files or folders as well");
    }

    @Test
    void ofACircleOfPromisesTheCircleIsTold() {
        assertThat(Played.end(
                        usual(requiring("a", "", "b", ""), requiring("b", "", "c", ""), requiring("c", "", "a", ""))))
                .contains("Promise a requires b, which requires c, which requires a: each waits for the next")
                .doesNotContain("name their files");
    }

    @Test
    void ofAPromiseThatRequiresItselfThatIsTold() {
        assertThat(Played.end(usual(requiring("a", "", "a", ""))))
                .contains("Promise a requires itself")
                .doesNotContain("name their files");
    }

    @Test
    void ofARequiredPromiseInAnotherVersionTheVersionIsTold() {
        assertThat(Played.end(usual(requiring("a", "", "b", "v2.0.0"), requiring("b", "v1.0.0", "", ""))))
                .contains("Promise a requires b v2.0.0, but b is v1.0.0 here; no request is served before."
                        + " Require v1.0.0, or name the file of v2.0.0 instead")
                .doesNotContain("name their files");
    }

    @Test
    void ofSeveralVersionsTheOneThatIsRequiredIsApplied() {
        assertThat(Played.end(usual(
                        requiring("a", "", "b", "v2.0.0"),
                        requiring("b", "v1.0.0", "", ""),
                        requiring("b", "v2.0.0", "", ""))))
                .doesNotContain("To go on");
    }

    @Test
    void ofARequiredPromiseThatWaitsItselfOnlyTheLastIsToBeBrought() {
        assertThat(Played.end(usual(requiring("a", "", "b", ""), requiring("b", "", "c", ""))))
                .contains("See what keeps b from becoming available")
                .contains("Promise b requires c (Requirement not installed); no request is served before. To rehearse");
    }

    private static Timeline usual(Promise promise, Promise... others) {
        return Rehearsal.play(
                        DefaultStory.of(promise, Optional.empty(), List.of(others), List.of(), KratixSettings.BUILT_IN),
                        Rehearsal.Stop.NEVER)
                .timeline();
    }

    /** {@code ""} for what it has not. */
    private static Promise requiring(String name, String version, String required, String requiredVersion) {
        String labels = version.isEmpty() ? "" : ", labels: {kratix.io/promise-version: " + version + "}";
        String wanted = requiredVersion.isEmpty() ? "" : ", version: " + requiredVersion;
        String requires = required.isEmpty() ? "" : "requiredPromises: [{name: " + required + wanted + "}]";
        String text = """
                apiVersion: platform.kratix.io/v1alpha1
                kind: Promise
                metadata: {name: NAME LABELS}
                spec:
                  REQUIRES
                  api:
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    metadata: {name: NAMEs.example.com}
                    spec:
                      group: example.com
                      scope: Namespaced
                      names: {kind: NAME, plural: NAMEs, singular: NAME}
                      versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
                """.replace("NAME", name).replace("LABELS", labels).replace("REQUIRES", requires);
        return Promise.of(Place.of(Yaml.read(text).documents().getFirst()));
    }

    @Test
    void aRequestWhoseTimeNeverCameIsNamed() {
        assertThat(Played.end(Played.bucket("""
                        steps:
                          - when: {object: promise, condition: Available=False, reason: Never}
                            apply: request
                        until: 1h
                        """))).contains("Never made: Bucket default/invoices: its time never came");
    }

    @Test
    void whatIsPausedSaysWhatHasNotRun() {
        assertThat(Played.end(Played.bucket("""
                        steps:
                          - pause: request
                            when: {pipeline: provision, running: true}
                        """)))
                .contains(NOT_AT_REST)
                .contains("Paused: Bucket default/invoices: it is paused, and announce has not run");
        assertThat(Played.end(Played.bucket("""
                        steps:
                          - pause: promise
                            when: {pipeline: provision, running: true}
                          - unpause: promise
                        """)))
                .contains("nothing tells it that the pause of its Promise is over, and announce has not run")
                .contains("To go on: nothing tells Bucket default/invoices that the pause of its Promise is over;"
                        + " go on with kubectl label bucket invoices -n default kratix.io/manual-reconciliation=true");
    }

    @Test
    void whatIsPausedWhenAllHasRunIsAtRest() {
        assertThat(Played.end(Played.bucket("steps: [{pause: request}]")))
                .contains(", everything is at rest")
                .doesNotContain("Paused: ");
    }

    @Test
    void aStoryThatIsTooShortIsCutOff() {
        Timeline story = Played.bucket("until: 12s");

        assertThat(Played.end(story)).contains("End after 12 s, cut off before everything is at rest");
        assertThat(TimelineJson.of(story)).contains("\"cutOff\":true");
        assertThat(Played.end(Played.bucket("""
                        until: 2d
                        steps: [{wait: 3d}]
                        """))).contains("End after 48 h, cut off before");
    }

    @Test
    void aStoryWhoseStepNeverComesIsNotCutOff() {
        assertThat(Played.end(Played.bucket("""
                        until: 9h
                        steps: [{delete: request, when: {pipeline: empty, running: true}}]
                        """))).contains(NOT_AT_REST);
    }
}
