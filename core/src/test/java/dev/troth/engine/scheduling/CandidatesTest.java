package dev.troth.engine.scheduling;

import static dev.troth.engine.PlacementFixtures.destination;
import static dev.troth.engine.PlacementFixtures.group;
import static dev.troth.engine.PlacementFixtures.workOfRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final List<DestinationObject> DESTINATIONS = List.of(
            destination("bare", Map.of()),
            destination("dev", Map.of("environment", "dev")),
            destination("dry", Map.of("environment", "dev", Labels.DRY_RUN, "true")),
            destination("prod", Map.of("environment", "prod", "region", "eu")),
            strict("strict", Map.of("environment", "dev")),
            strict("strict-bare", Map.of()));

    @Test
    void withoutSelectorsAllButStrictOnesWithLabelsAreCandidates() {
        assertThat(candidates()).containsExactly("bare", "dev", "prod", "strict-bare");
    }

    @Test
    void thePromiseWinsOverItsWorkflowAndThatOverTheRequests() {
        WorkSelector promise = selector("promise", Map.of("environment", "prod"));
        WorkSelector workflow = selector("promise-workflow", Map.of("environment", "dev"));
        WorkSelector request = selector("resource-workflow", Map.of("environment", "test"));
        assertThat(candidates(promise, workflow, request)).containsExactly("prod");
        assertThat(candidates(request, workflow)).containsExactly("dev", "strict");
        assertThat(candidates(workflow, request)).containsExactly("dev", "strict");
    }

    @Test
    void selectorsForDifferentLabelsMustAllMatch() {
        assertThat(candidates(
                        selector("promise", Map.of("environment", "prod")),
                        selector("resource-workflow", Map.of("region", "us"))))
                .isEmpty();
    }

    @Test
    void amongEqualsTheLaterWins() {
        assertThat(candidates(
                        selector("promise", Map.of("environment", "dev")),
                        selector("promise", Map.of("environment", "prod"))))
                .containsExactly("prod");
    }

    @Test
    void aCommaInAValueAsksForALabelMore() {
        assertThat(candidates(selector("promise", Map.of("environment", "prod,region"))))
                .containsExactly("prod");
    }

    @Test
    void aValueThatIsNoLabelsCannotBeRead() {
        assertThat(candidates(selector("promise", Map.of("environment", "dev prod"))))
                .isNull();
        assertThat(candidates(selector("promise", Map.of("environment", "-dev"))))
                .isNull();
        assertThat(candidates(selector("promise", Map.of("environment", "d".repeat(64)))))
                .isNull();
        assertThat(candidates(selector("promise", Map.of("Not.A_Domain/x", "dev"))))
                .isNull();
    }

    @Test
    void aStrictOneIsACandidateForWhoeverSelectsIt() {
        assertThat(candidates(selector("promise", Map.of("environment", "dev"))))
                .containsExactly("dev", "strict");
    }

    @Test
    void selectorsWithoutLabelsAreNone() {
        assertThat(candidates(selector("promise", Map.of()), selector("resource-workflow", Map.of())))
                .isEqualTo(candidates());
    }

    @Test
    void aSourceThatKratixDoesNotKnowCountsAsTheRequests() {
        WorkSelector unknown = selector("somebody", Map.of("environment", "prod"));
        WorkSelector request = selector("resource-workflow", Map.of("environment", "dev"));
        WorkSelector workflow = selector("promise-workflow", Map.of("environment", "dev"));
        assertThat(candidates(request, unknown)).containsExactly("prod");
        assertThat(candidates(unknown, request)).containsExactly("dev", "strict");
        assertThat(candidates(workflow, unknown)).containsExactly("dev", "strict");
    }

    @Test
    void oneThatIsBeingDeletedIsNoCandidateAndOneThatIsNotReadyIs() {
        DestinationObject kept = destination("kept", Map.of("environment", "dev"));
        DestinationObject going =
                kept.withMetadata(kept.metadata().withName("going").deletedAt(0));
        DestinationObject failing = kept.withMetadata(kept.metadata().withName("failing"))
                .withConditions(new Conditions(List.of(new Condition("Ready", Condition.FALSE, "", "", 0))));
        WorkloadGroup group = group(selector("promise", Map.of("environment", "dev")));
        assertThat(Candidates.of(workOfRequest(group), group, List.of(going, failing, kept)))
                .containsExactly(failing, kept);
    }

    @Test
    void dryRunsGoToDestinationsForDryRunsAndNowhereElseWhateverTheySelect() {
        WorkloadGroup group = group(selector("promise", Map.of("environment", "prod")));
        WorkObject work = workOfRequest(group);
        assertThat(names(Candidates.of(
                        work.withMetadata(work.metadata().withLabel(Labels.DRY_RUN, "true")), group, DESTINATIONS)))
                .containsExactly("dry");
        assertThat(names(Candidates.of(
                        work.withMetadata(work.metadata().withLabel(Labels.DRY_RUN, "yes")), group, DESTINATIONS)))
                .containsExactly("prod");
    }

    @Test
    void filesThatSelectDestinationsForDryRunsThemselvesGoThereToo() {
        assertThat(candidates(selector("promise", Map.of(Labels.DRY_RUN, "true"))))
                .containsExactly("dry");
    }

    private static WorkSelector selector(String source, Map<String, String> matchLabels) {
        return new WorkSelector(matchLabels, source);
    }

    private static @Nullable List<String> candidates(WorkSelector... selectors) {
        WorkloadGroup group = group(selectors);
        List<DestinationObject> candidates = Candidates.of(workOfRequest(group), group, DESTINATIONS);
        return names(candidates);
    }

    private static @Nullable List<String> names(@Nullable List<DestinationObject> candidates) {
        return candidates == null
                ? null
                : candidates.stream()
                        .map(candidate -> candidate.metadata().name())
                        .toList();
    }

    private static DestinationObject strict(String name, Map<String, String> labels) {
        DestinationObject destination = destination(name, labels);
        DestinationSpec spec = destination.spec();
        return new DestinationObject(
                destination.metadata(),
                new DestinationSpec(
                        spec.path(),
                        true,
                        spec.cleanup(),
                        spec.filepathMode(),
                        spec.filename(),
                        spec.stateStoreKind(),
                        spec.stateStoreName(),
                        spec.initWorkloads()),
                destination.conditions());
    }
}
