package dev.troth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troth.engine.object.RequestObject;
import dev.troth.engine.world.Requests;
import org.junit.jupiter.api.Test;

/** What a controller has changed in its hands is not stored before it is sent, and lost with each answer. */
class HeldTest {

    private static final RequestObject STORED = Requests.known(Requests.spec("small"));
    private static final RequestObject CHANGED = STORED.withMetadata(
                    STORED.metadata().withLabel("mine", "x"))
            .withWorkflow(STORED.workflow().withMessage("changed"));

    @Test
    void whoSendsLabelsLosesTheStatusInHand() {
        Pass pass = new Pass(0, 0);
        Held<RequestObject> held = new Held<>(STORED, CHANGED);
        held.update(pass);
        RequestObject labelled = STORED.withMetadata(CHANGED.metadata());
        assertThat(pass.writes()).containsExactly(new Write.Update(STORED, labelled, false));
        assertThat(held.get()).isEqualTo(labelled);
        assertThat(held.stored()).isEqualTo(labelled);
    }

    @Test
    void whoSendsTheStatusLosesTheLabelsInHand() {
        Pass pass = new Pass(0, 0);
        Held<RequestObject> held = new Held<>(STORED, CHANGED);
        held.updateStatus(pass);
        RequestObject told = STORED.withWorkflow(CHANGED.workflow());
        assertThat(pass.writes()).containsExactly(new Write.UpdateStatus(STORED, told, false));
        assertThat(held.get()).isEqualTo(told);
    }

    @Test
    void whoReadsAgainLosesWhatWasNotSent() {
        Held<RequestObject> held = new Held<>(STORED, CHANGED);
        held.refetch();
        assertThat(held.get()).isEqualTo(STORED);
    }

    @Test
    void aCopyDoesNotLearnWhatIsChangedInTheOther() {
        Held<RequestObject> held = new Held<>(STORED);
        Held<RequestObject> copy = held.copy();
        copy.set(CHANGED);
        assertThat(held.get()).isEqualTo(STORED);
        assertThat(copy.get()).isEqualTo(CHANGED);
    }

    @Test
    void whoWasOvertakenIsRefusedUntilHeReadsAgain() {
        Pass pass = new Pass(0, 0);
        Held<RequestObject> held = new Held<>(STORED);
        held.overtakenBy(CHANGED);
        assertThatThrownBy(() -> held.copy().update(pass)).isInstanceOf(Pass.Conflict.class);
        assertThatThrownBy(() -> held.updateStatus(pass))
                .isInstanceOf(Pass.Conflict.class)
                .hasMessageStartingWith("Operation cannot be fulfilled on Cache default/cache");
        assertThat(pass.writes()).isEmpty();
        held.refetch();
        held.update(pass);
        assertThat(pass.writes()).containsExactly(new Write.Update(CHANGED, CHANGED, false));
    }

    @Test
    void whoWasOvertakenByTheSameIsNotRefused() {
        Pass pass = new Pass(0, 0);
        Held<RequestObject> held = new Held<>(STORED, CHANGED);
        held.overtakenBy(STORED);
        held.update(pass);
        assertThat(pass.writes()).hasSize(1);
    }
}
