package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.Write;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequiredBy;
import dev.troth.engine.object.RequirementStatus;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it takes that a required Promise is there. */
class RequirementsTest {

    private static final String Q = "requiredPromises: [{name: q}]";

    private static PromiseObject q(String status) {
        PromiseObject q = Scene.promise("q");
        return q.withStatus(q.status()
                .withTop(Availability.EMPTY.withStatus(status))
                .withKratix(Availability.EMPTY.withStatus(status)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',          '',  '', Requirement not installed,                          RequirementsNotInstalled",
        "Unavailable, v1,  '', Requirement not available,                          RequirementsNotAvailable",
        "Available,   v1,  '', Requirement installed,                              RequirementsInstalled",
        "Available,   v1,  v2, Requirement not installed at the specified version, RequirementsNotInstalled",
        "Unavailable, v2,  v2, Requirement not available,                          RequirementsNotAvailable",
        "Available,   v2,  v2, Requirement installed,                              RequirementsInstalled",
    })
    void aRequirementIsJudgedByPresenceThenVersionThenAvailability(
            String status, String revision, String wanted, String state, String reason) {
        Scene scene = Scene.ofNew("api", "requiredPromises: [{name: q, version: '" + wanted + "'}]");
        if (!status.isEmpty()) {
            scene.beside(q(status)).revision("q", revision);
        }
        scene.happens();
        scene.happens();
        assertThat(scene.promise().status().requiredPromises())
                .containsExactly(new RequirementStatus("q", wanted, state));
        Condition fulfilled = Objects.requireNonNull(scene.promise().workflow().condition("RequirementsFulfilled"));
        assertThat(fulfilled.reason()).isEqualTo(reason);
        assertThat(fulfilled.isTrue()).isEqualTo(reason.equals("RequirementsInstalled"));
    }

    @Test
    void requestsWaitAndThePromiseLooksAgainEveryMinute() {
        Scene scene = Scene.ofSettled("api", Q);
        assertThat(scene.happens()).isEqualTo("event RequirementsNotInstalled\nrequests wait\nagain in 60 s");
        scene.beside(q("Available"));
        assertThat(scene.happens()).isEqualTo("""
                status Promise q Available
                event RequirementsFulfilled
                status Promise p Unavailable PromiseUnavailable
                waits""");
        assertThat(scene.happens()).contains("event Available");
    }

    @Test
    void aRequirementThatBreaksMakesThePromiseUnavailable() {
        Scene scene = fulfilled();
        assertThat(scene.happens()).endsWith("rests");
        scene.beside(q("Unavailable"));
        assertThat(scene.happens()).contains("event Unavailable");
    }

    @Test
    void quirkAPromiseWithoutAnApiIsAvailableWhateverItRequires() {
        Scene scene = Scene.ofSettled(Q);
        assertThat(scene.promise().status().kratix().status()).isEqualTo("Available");
    }

    @Test
    void quirkAPromiseRequiredTwiceIsToldTheOneAndTheOtherOnEveryPass() {
        Scene scene = Scene.ofNew("api", "requiredPromises: [{name: q, version: v1}, {name: q, version: v2}]")
                .beside(q("Available"))
                .revision("q", "v1");
        scene.happens();
        scene.happens();
        for (int passes = 0; passes < 3; passes++) {
            assertThat(scene.happens()).containsSubsequence("status Promise q", "status Promise q");
        }
    }

    @Test
    void aPromiseThatRequiresItselfGetsInItsOwnWayAndThenNeverServesRequests() {
        Scene scene = Scene.ofNew("api", "requiredPromises: [{name: p}]");
        scene.happens();
        assertThat(scene.happens()).endsWith("again in 5 s");
        for (int passes = 0; passes < 5; passes++) {
            scene.happens();
        }
        assertThat(scene.happens()).isEqualTo("event RequirementsNotAvailable\nrequests wait\nagain in 60 s");
    }

    @Test
    void requirementsThatAreTakenOutAreForgottenWithoutAWord() {
        Scene scene = fulfilled().changedTo("api");
        assertThat(scene.happens()).doesNotContain("event Requirements");
        assertThat(scene.promise().status().requiredPromises()).isEmpty();
        assertThat(scene.promise().workflow().condition("RequirementsFulfilled"))
                .returns("RequirementsInstalled", Condition::reason)
                .returns("True", Condition::status);
    }

    @Test
    void anotherVersionThatIsThereAsWellIsWrittenDownBeforeThePassGoesOn() {
        Scene scene = fulfilled().revision("q", "v1").changedTo("api", "requiredPromises: [{name: q, version: v1}]");
        assertThat(scene.happens()).endsWith("""
                event RequirementsFulfilled
                status Promise p Unavailable PromiseUnavailable
                event Unavailable
                waits""");
        assertThat(scene.promise().status().requiredPromises())
                .containsExactly(new RequirementStatus("q", "v1", "Requirement installed"));
    }

    @Test
    void twoRevisionsOfTheWantedVersionAreAStateThatKratixDoesNotKnow() {
        Scene scene = Scene.ofNew("api", "requiredPromises: [{name: q, version: v1}]")
                .beside(q("Available"))
                .revision("q", "v1")
                .revision("q", "v1");
        scene.happens();
        scene.happens();
        assertThat(scene.promise().status().requiredPromises())
                .containsExactly(new RequirementStatus("q", "v1", RequirementState.UNKNOWN.text()));
    }

    @Test
    void whoRequiresAPromiseIsToldBesideThoseWhoDoSoAlready() {
        PromiseObject q = q("Available");
        RequiredBy other = new RequiredBy("o", "v7", "v1");
        Scene scene = Scene.ofNew("api", Q)
                .beside(q.withStatus(q.status().withRequiredBy(List.of(other, new RequiredBy("p", "v0", "v0")))));
        scene.happens();
        Write.UpdateStatus told = (Write.UpdateStatus) scene.pass().writes().stream()
                .filter(write -> write.object().equals(q.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(((PromiseObject) told.after()).status().requiredBy())
                .containsExactly(other, new RequiredBy("p", "", ""));
    }

    @Test
    void aRequiredPromiseThatCannotBeToldIsToldByTheNextPass() {
        Scene scene = fulfilled();
        PromiseObject q = q("Available");
        List<Write> writes = scene.beside(q).pass().writes();
        int told = 1 + writes.stream().map(Write::object).toList().indexOf(q.reference());
        Decision refused = scene.passWithRefused(told);
        assertThat(refused.writes()).hasSameSizeAs(writes);
        assertThat(refused.writes().get(told - 1).refused()).isTrue();
        assertThat(refused.requeue()).isEqualTo(scene.pass().requeue());
        assertThat(scene.happens()).contains("status Promise q Available");
        assertThat(scene.happens()).doesNotContain("status Promise q");
    }

    private static Scene fulfilled() {
        Scene scene = Scene.ofNew("api", Q).beside(q("Available"));
        for (int passes = 0; passes < 8; passes++) {
            scene.happens();
        }
        return scene;
    }
}
