package dev.troth.engine.promise;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.workflow.WorkflowException;
import java.util.List;
import java.util.Optional;

/** One pass of the Promise controller ({@code internal/controller/promise_controller.go}, {@code Reconcile}). */
public final class PromisePass {

    /** One question of the pass: an answer ends it. */
    private interface Question {
        Optional<Decision> ask(PromiseInHand hand);
    }

    /** In the order in which Kratix asks. */
    private static final List<Question> QUESTIONS = List.of(
            PausedPromise::decide,
            PromiseDeletion::decide,
            PromiseFinalizers::decide,
            PromiseVersion::decide,
            Requirements::decide,
            ApiDefinition::decide,
            StaticDependencies::decide,
            PromiseWorkflow::decide,
            RequestService::decide,
            FanOut::decide,
            NewlyAvailable::decide,
            PromiseConditions::decide);

    private PromisePass() {}

    public static Decision reconcile(Observation.OfPromise seen) {
        PromiseObject promise = seen.promise();
        Pass pass = new Pass(seen.nowMillis(), seen.refusedWrite());
        if (promise == null) {
            return pass.end(Requeue.PASSIVE, Because.of("the Promise is gone, so there is nothing to do"));
        }
        try {
            return ask(new PromiseInHand(seen, pass, promise));
        } catch (Pass.Conflict conflict) {
            return pass.failed(conflict.getMessage(), null);
        } catch (WorkflowException broken) {
            return pass.failed(String.valueOf(broken.getMessage()), null);
        }
    }

    private static Decision ask(PromiseInHand hand) {
        for (Question question : QUESTIONS) {
            Optional<Decision> answer = question.ask(hand);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return NextRun.decide(hand);
    }
}
