package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequirementStatus;
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
        Scene scene = Scene.ofNew("api", Q).beside(q("Available"));
        for (int passes = 0; passes < 8; passes++) {
            scene.happens();
        }
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
}
