package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.world.Story;
import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statuses survive being written as documents and read again, also what Pipelines wrote into them. */
class StatusDocumentsTest {

    @Test
    void aRequestInTheMiddleOfEverything() {
        RequestStatus status = Story.configuredBy("a", "b")
                .settled()
                .succeeds()
                .settled()
                .retriesIn(60)
                .settled()
                .request()
                .status();
        assertThat(StatusDocuments.request(StatusDocuments.of(status))).isEqualTo(status);
    }

    @Test
    void aRequestThatIsDone() {
        RequestStatus status =
                Story.configuredBy("a").settled().succeeds().settled().request().status();
        assertThat(StatusDocuments.request(StatusDocuments.of(status))).isEqualTo(status);
    }

    /** Kratix tells counters that are missing from such that are 0, but only of requests. */
    @Test
    void ofAnEmptyStatusARequestLacksEveryFieldAndAPromiseHasItsCounters() {
        assertThat(request("{}") + promise("{}")).isEqualTo("""
                {}
                others {}
                {"kratix":{"workflows":{}},"workflows":0,"workflowsFailed":0,"workflowsSucceeded":0}
                """);
        WorkflowStatus ofRequest = StatusDocuments.request(Json.Mapping.EMPTY).workflow();
        assertThat(ofRequest.failed()).isEqualTo(WorkflowStatus.MISSING);
        assertThat(ofRequest.pipelines()).isNull();
    }

    @Test
    void whatPipelinesWroteBesideKratixOwnWorkflowsStaysThere() {
        assertThat(request("{kratix: {mine: 1, workflows: {pipelines: [{name: a, phase: Running}]}}}"))
                .isEqualTo("""
                {"kratix":{"mine":1,"workflows":{"pipelines":[{"name":"a","phase":"Running"}]}}}
                others {"kratix":{"mine":1}}
                """);
    }

    /** Kratix tells an object in which nothing is from one that is missing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kratix: {}}",
                "{kratix: {mine: 1}}",
                "{kratix: {workflows: {}}}",
                "{kratix: {workflows: {mine: 2}}}",
                "{kratix: {workflows: {suspendedGeneration: 3}}}",
                "{kratix: {workflows: {suspendedGeneration: 3, mine: 2}}}",
                "{kratix: {mine: 1, workflows: {}}}",
            })
    void whatStandsBelowKratixSurvives(String status) {
        assertThat(StatusDocuments.of(StatusDocuments.request(document(status))))
                .isEqualTo(document(status));
    }

    @Test
    void aPhaseThatKratixDoesNotHaveIsTakenForPending() {
        assertThat(request("{kratix: {workflows: {pipelines: [{name: a, phase: Strange}]}}}"))
                .isEqualTo("""
                {"kratix":{"workflows":{"pipelines":[{"name":"a","phase":"Pending"}]}}}
                others {}
                """);
    }

    @Test
    void whatPipelinesWroteStays() {
        assertThat(request("{url: 'http://x', nested: {a: [1, true, null]}, message: done, workflows: 2}"))
                .isEqualTo("""
                {"message":"done","nested":{"a":[1,true,null]},"url":"http://x","workflows":2}
                others {"nested":{"a":[1,true,null]},"url":"http://x"}
                """);
    }

    @Test
    void whatPipelinesWroteIntoFieldsOfKratixStaysWithoutBeingRead() {
        assertThat(
                        request(
                                "{message: 5, workflows: many, workflowsSucceeded: 1.5, promiseVersion: [], lastSuccessfulConfigureWorkflowTime: yesterday, conditions: none, kratix: text}"))
                .isEqualTo("""
                {"conditions":"none","kratix":"text","lastSuccessfulConfigureWorkflowTime":"yesterday","message":5,"promiseVersion":[],"workflows":"many","workflowsSucceeded":1.5}
                others {"conditions":"none","kratix":"text","lastSuccessfulConfigureWorkflowTime":"yesterday","message":5,"promiseVersion":[],"workflows":"many","workflowsSucceeded":1.5}
                """);
    }

    @Test
    void aPhaseThatKratixDoesNotKnowIsPending() {
        assertThat(
                        request(
                                "{kratix: {workflows: {pipelines: [{name: a, phase: Strange}, text, {phase: Failed, message: m, attempts: 3, nextRetryAt: '2000-01-01T00:00:00Z', lastTransitionTime: '2000-01-01T00:00:05Z'}], suspendedGeneration: 4, lastSuccessfulConfigureWorkflowTime: '2000-01-01T00:00:00Z'}}}"))
                .isEqualTo("""
                {"kratix":{"workflows":{"lastSuccessfulConfigureWorkflowTime":"2000-01-01T00:00:00Z","pipelines":[{"name":"a","phase":"Strange"},"text",{"attempts":3,"lastTransitionTime":"2000-01-01T00:00:05Z","message":"m","nextRetryAt":"2000-01-01T00:00:00Z","phase":"Failed"}],"suspendedGeneration":4}}}
                others {"kratix":{"workflows":{"pipelines":[{"name":"a","phase":"Strange"},"text",{"attempts":3,"lastTransitionTime":"2000-01-01T00:00:05Z","message":"m","nextRetryAt":"2000-01-01T00:00:00Z","phase":"Failed"}]}}}
                """);
    }

    @Test
    void anItemThatIsNoConditionIsDropped() {
        assertThat(
                        request(
                                "{conditions: [text, {type: A}, {type: B, status: 'True', reason: R, message: m, lastTransitionTime: '2000-01-01T00:00:00Z'}]}"))
                .isEqualTo("""
                {"conditions":["text",{"type":"A"},{"lastTransitionTime":"2000-01-01T00:00:00Z","message":"m","reason":"R","status":"True","type":"B"}]}
                others {"conditions":["text",{"type":"A"},{"lastTransitionTime":"2000-01-01T00:00:00Z","message":"m","reason":"R","status":"True","type":"B"}]}
                """);
    }

    @Test
    void aPromiseLosesWhatKratixHasNoFieldFor() {
        assertThat(
                        promise(
                                "{url: x, message: done, version: v1, kind: Cache, apiVersion: demo.io/v1, status: Available, lastAvailableTime: '2000-01-01T00:00:00Z', kratix: {status: Unavailable, other: 1}}"))
                .isEqualTo("""
                {"apiVersion":"demo.io/v1","kind":"Cache","kratix":{"status":"Unavailable","workflows":{}},"lastAvailableTime":"2000-01-01T00:00:00Z","message":"done","status":"Available","version":"v1","workflows":0,"workflowsFailed":0,"workflowsSucceeded":0}
                """);
    }

    @Test
    void aPromiseKeepsWhomItRequiresAndWhoRequiresIt() {
        assertThat(
                        promise(
                                "{requiredPromises: [{name: q, version: v1, state: installed}, text], requiredBy: [{promise: {name: p, version: v2}, requiredVersion: v1}, {}]}"))
                .isEqualTo("""
                {"kratix":{"workflows":{}},"requiredBy":[{"promise":{"name":"p","version":"v2"},"requiredVersion":"v1"},{"promise":{}}],"requiredPromises":[{"name":"q","state":"installed","version":"v1"}],"workflows":0,"workflowsFailed":0,"workflowsSucceeded":0}
                """);
    }

    private static Json.Mapping document(String yaml) {
        return (Json.Mapping)
                Json.of(Place.of(Yaml.read(yaml).documents().getFirst()).node());
    }

    private static String request(String yaml) {
        RequestStatus status = StatusDocuments.request(document(yaml));
        return GoJson.write(StatusDocuments.of(status)) + "\nothers " + GoJson.write(status.others()) + "\n";
    }

    private static String promise(String yaml) {
        return GoJson.write(StatusDocuments.of(StatusDocuments.promise(document(yaml)))) + "\n";
    }
}
