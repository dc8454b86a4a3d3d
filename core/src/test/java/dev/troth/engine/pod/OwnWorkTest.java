package dev.troth.engine.pod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Write;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.pod.WorkWriter.Arguments;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.promise.Action;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Work a work-writer takes for its own, and what it is told to look for. */
class OwnWorkTest {

    private static final Arguments DRY =
            new Arguments("redis", "pipes", "cache", "default", WorkflowType.RESOURCE, "provision", true);
    private static final Output.Groups EMPTY = new Output.Groups(List.of());

    @Test
    void itIsTheOneWithAllItsLabelsWhateverOthersItHas() {
        WorkObject own = work("pipes", DRY.labels());
        WorkObject more = own.withMetadata(own.metadata().withLabel("mine", "x"));
        assertThat(write(DRY, more))
                .isEqualTo(new Write.Update(
                        more,
                        new WorkObject(more.metadata(), "redis", "cache", List.of(), WorkStatus.EMPTY, 0),
                        false));
    }

    @ParameterizedTest
    @CsvSource({
        "kratix.io/promise-name, kafka",
        "kratix.io/work-type, promise",
        "kratix.io/pipeline-name, announce",
        "kratix.io/resource-name, store",
        "kratix.io/resource-namespace, team",
        "kratix.io/dry-run, false",
    })
    void oneOtherLabelMakesItAnothers(String label, String value) {
        WorkObject own = work("pipes", DRY.labels());
        assertThat(write(DRY, own.withMetadata(own.metadata().withLabel(label, value))))
                .isInstanceOf(Write.Create.class);
        assertThat(write(DRY, own.withMetadata(own.metadata().withoutLabel(label))))
                .isInstanceOf(Write.Create.class);
    }

    @Test
    void oneInAnotherNamespaceIsAnothers() {
        assertThat(write(DRY, work("default", DRY.labels()))).isInstanceOf(Write.Create.class);
    }

    /** Quirk: What it is not told it does not look for. */
    @Test
    void whatItIsNotToldMayBeAnything() {
        Arguments brief = new Arguments("redis", "", "", "", WorkflowType.PROMISE, "", false);
        WorkObject other = work(
                "kratix-platform-system",
                new Arguments("redis", "", "cache", "default", WorkflowType.PROMISE, "provision", true).labels());
        assertThat(write(brief, other).object()).isEqualTo(other.reference());
    }

    @ParameterizedTest
    @CsvSource({
        "63, 63, 63, 63, ''",
        "64, 63, 63, 63, kratix.io/promise-name",
        "63, 64, 63, 63, kratix.io/resource-name",
        "63, 63, 64, 63, kratix.io/resource-namespace",
        "63, 63, 63, 64, kratix.io/pipeline-name",
        "64, 64, 64, 64, kratix.io/pipeline-name",
    })
    void aNameThatIsTooLongForALabelCannotBeLookedFor(
            int promise, int resource, int namespace, int pipeline, String label) {
        Outcome outcome = WorkWriter.run(
                new Arguments(
                        "x".repeat(promise),
                        "default",
                        "x".repeat(resource),
                        "x".repeat(namespace),
                        WorkflowType.RESOURCE,
                        "x".repeat(pipeline),
                        false),
                EMPTY,
                List.of(),
                0,
                0);
        assertThat(outcome.error())
                .isEqualTo(
                        label.isEmpty()
                                ? null
                                : "unable to parse requirement: values[0][" + label + "]: Invalid value: \""
                                        + "x".repeat(64) + "\": must be no more than 63 bytes");
        assertThat(outcome.writes()).hasSize(label.isEmpty() ? 1 : 0);
    }

    @Test
    void aPipelineThatSuspendsLeavesItsWorkAlone() {
        WorkObject own = work("pipes", DRY.labels());
        assertThat(WorkWriter.run(DRY, new Output.Withheld(), List.of(own), 0, 0))
                .isEqualTo(Outcome.NOTHING);
    }

    @Test
    void filesThatAreUnusableFailTheContainerBeforeItWrites() {
        assertThat(WorkWriter.run(DRY, new Output.Unusable("no"), List.of(), 0, 0))
                .isEqualTo(Outcome.failed("no"));
    }

    @Test
    void aWorkThatCannotBeCreatedFailsTheContainer() {
        Outcome outcome = WorkWriter.run(DRY, EMPTY, List.of(), 0, 1);
        assertThat(outcome.error())
                .isEqualTo("Operation cannot be fulfilled on Work pipes/redis-cache-default-provision-: the object has"
                        + " been modified; please apply your changes to the latest version and try again");
        assertThat(outcome.writes()).singleElement().matches(Write::refused);
    }

    @Test
    void itIsToldOfTheRequestAndOfItsNamespaceOnlyWherePipelinesRunElsewhere() {
        String pipeline = "configure: [" + Promises.pipelines(List.of("provision")) + "]";
        assertThat(ofRequest(Promises.of("resource: {" + pipeline + "}", "")))
                .isEqualTo(new Arguments("redis", "default", "cache", "", WorkflowType.RESOURCE, "provision", false));
        assertThat(ofRequest(Promises.of("config: {pipelineNamespace: pipes}, resource: {" + pipeline + "}", "")))
                .isEqualTo(
                        new Arguments("redis", "pipes", "cache", "default", WorkflowType.RESOURCE, "provision", false));
        PromiseSpec own = Promises.of("config: {pipelineNamespace: pipes}, promise: {" + pipeline + "}", "");
        assertThat(Arguments.of(
                        own.promisePipelines(Action.CONFIGURE).getFirst().run(), true))
                .isEqualTo(new Arguments("redis", "pipes", "", "", WorkflowType.PROMISE, "provision", true));
    }

    private static Arguments ofRequest(PromiseSpec promise) {
        RequestObject request = Requests.created(Requests.spec("small"));
        return Arguments.of(
                Requests.pipelines(promise, request, Action.CONFIGURE)
                        .getFirst()
                        .run(),
                false);
    }

    private static Write write(Arguments arguments, WorkObject there) {
        return WorkWriter.run(arguments, EMPTY, List.of(there), 0, 0).writes().getFirst();
    }

    private static WorkObject work(String namespace, Map<String, String> labels) {
        return new WorkObject(
                Metadata.of(namespace, "w").withLabels(labels), "redis", "cache", List.of(), WorkStatus.EMPTY);
    }
}
