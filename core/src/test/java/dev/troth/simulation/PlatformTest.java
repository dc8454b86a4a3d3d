package dev.troth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.DestinationChoice;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.StatusDocuments;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.Controller;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.json.Json;
import dev.troth.promise.Promise;
import dev.troth.promise.SmallPromise;
import dev.troth.promise.effective.PromiseSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformTest {

    private final List<String> story = new ArrayList<>();
    private final ApiServer apiServer = new ApiServer(object -> "abcde");
    private final Platform platform = new Platform(
            KratixSettings.BUILT_IN,
            Timing.USUAL,
            EnumSet.of(Controller.PROMISE, Controller.REVISION, Controller.BINDING, Controller.REQUEST),
            apiServer,
            new StateStores(),
            DestinationChoice.FIRST,
            this::surround,
            new Listener(),
            0);

    /** Writes down when passes begin and end. */
    private final class Listener implements PlatformListener {

        @Override
        public void passed(long atMillis, WorkItem item, Decision decision) {
            story.add(atMillis + " " + item.controller().text() + " begins");
        }

        @Override
        public void passEnded(long atMillis) {
            story.add(atMillis + " ends");
        }
    }

    /** A definition is served after a second; a Job has news half a second after it was created. */
    private void surround(Platform platform, Change change) {
        ApiObject object = change.object();
        if (change.before() == null && object.kind().equals("CustomResourceDefinition")) {
            platform.later(platform.nowMillis() + 1_000, () -> platform.establish(object.reference()));
        }
        if (change.before() == null && object instanceof JobObject) {
            platform.later(platform.nowMillis() + 500, () -> story.add(platform.nowMillis() + " job"));
        }
    }

    @Test
    void whatFallsDueDuringAPassThatSleepsHappensAfterIt() {
        installAndRequest();

        int job = indexOf(" job");

        // The pass that creates the Job holds its worker for 1.1 seconds.
        assertThat(story.get(job - 1)).endsWith(" ends");
        assertThat(at(job)).isEqualTo(at(job - 1)).isEqualTo(at(job - 2) + 1_100);
    }

    @Test
    void passesNeverOverlap() {
        installAndRequest();

        List<String> passes =
                story.stream().filter(line -> !line.endsWith("job")).toList();
        for (int i = 0; i < passes.size(); i++) {
            assertThat(passes.get(i)).endsWith(i % 2 == 0 ? "begins" : "ends");
        }
    }

    @Test
    void atOneMomentConsequencesComeFirstThenPeopleThenAPass() {
        platform.create(promise(), false);
        long moment = platform.nowMillis() + Timing.USUAL.watchMillis();
        platform.planned(moment, () -> story.add(platform.nowMillis() + " people"));
        platform.later(moment, () -> story.add(platform.nowMillis() + " consequence"));

        platform.runUntil(moment);

        assertThat(story).startsWith("10 consequence", "10 people", "10 promise begins", "10 ends");
    }

    @Test
    void requestsAreLookedAtOnceTheirControllerRuns() {
        platform.create(request(), false);
        platform.runUntil(1_000);
        assertThat(story).isEmpty();

        platform.create(promise(), false);
        platform.runUntil(30_000);

        assertThat(story).anyMatch(line -> line.endsWith("resource begins"));
    }

    @Test
    void afterARestartEachObjectIsLookedAt() {
        installAndRequest();
        story.clear();
        long before = platform.nowMillis();

        platform.restartControllers();
        platform.runUntil(before + 100);

        assertThat(story)
                .contains(
                        before + 10 + " promise begins",
                        before + 10 + " revision begins",
                        before + 10 + " binding begins",
                        before + 20 + " resource begins");
    }

    private void installAndRequest() {
        platform.create(promise(), false);
        platform.runUntil(20_000);
        platform.create(request(), false);
        platform.runUntil(30_000);
        assertThat(apiServer.get(new Reference("Thing", "default", "r"))).isNotNull();
    }

    private int indexOf(String ending) {
        for (int i = 0; i < story.size(); i++) {
            if (story.get(i).endsWith(ending)) {
                return i;
            }
        }
        throw new AssertionError(story);
    }

    private long at(int index) {
        String line = story.get(index);
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    private static PromiseObject promise() {
        Promise promise = SmallPromise.of("p").promise();
        return new PromiseObject(
                Metadata.of("", "p"), PromiseSpec.of(promise), StatusDocuments.promise(Json.Mapping.EMPTY));
    }

    private static RequestObject request() {
        return new RequestObject(
                "Thing", Metadata.of("default", "r"), new RequestSpec(Json.Mapping.EMPTY), RequestStatus.EMPTY);
    }
}
