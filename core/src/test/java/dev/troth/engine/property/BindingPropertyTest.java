package dev.troth.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A request at one version, a binding that asks for another, and all that a binding can remember. */
class BindingPropertyTest {

    private static final PromiseSpec ONE = Promises.spec(List.of("a"), List.of());
    private static final PromiseSpec TWO = Promises.spec(List.of("a", "b"), List.of());
    private static final SmallPlatform SERVED = Story.of(SmallPlatform.of(
                    Promises.stored(ONE), Promises.revision("v1", ONE, true), Requests.created(Requests.spec("small"))))
            .settled()
            .succeeds()
            .settled()
            .replacing(Promises.revision("v1", ONE, false))
            .with(Promises.revision("v2", TWO, true))
            .platform();

    private static final List<SmallPlatform> PLATFORMS = new ArrayList<>();

    @BeforeAll
    static void collect() {
        Choice.each(choice -> {
            BindingObject binding = SERVED.binding()
                    .withVersion(choice.of(List.of("latest", "v1", "v2")))
                    .withStatus(new BindingStatus(
                            choice.of(List.of("", "v1", "v2")), choice.of(List.of("", "v1", "v2")), upgrade(choice)));
            if (choice.either()) {
                binding = binding.withMetadata(binding.metadata().withLabel(Labels.MANUAL_RECONCILIATION, "true"));
            }
            RequestObject request = SERVED.request();
            String applied = choice.of(List.of("", "not-set", "v1", "v2"));
            request = request.withStatus(request.status().withVersions(applied, "latest"));
            request = choice.either() ? Requests.labelled(request, Labels.MANUAL_RECONCILIATION) : request;
            PLATFORMS.add(SERVED.replacing(binding).replacing(request));
        });
    }

    private static Conditions upgrade(Choice choice) {
        return switch (choice.below(5)) {
            case 0 -> Conditions.NONE;
            case 1 ->
                upgrade(Condition.UNKNOWN, ConditionTypes.UPGRADE_IN_PROGRESS, "Upgrade to version v1 is in progress");
            case 2 ->
                upgrade(Condition.UNKNOWN, ConditionTypes.UPGRADE_IN_PROGRESS, "Upgrade to version v2 is in progress");
            case 3 -> upgrade(Condition.FALSE, "UpgradeFailed", "");
            default -> upgrade(Condition.TRUE, "UpgradeComplete", "");
        };
    }

    private static Conditions upgrade(String status, String reason, String message) {
        return Conditions.NONE.with(new Condition(ConditionTypes.UPGRADE_SUCCEEDED, status, reason, message, 0));
    }

    private static Decision decide(SmallPlatform platform) {
        return Engine.reconcile(platform.seenOfBinding(0));
    }

    @Test
    void aBindingNeverStartsAJobItself() {
        assertThat(PLATFORMS)
                .allSatisfy(platform ->
                        assertThat(platform.after(decide(platform)).jobs()).isEqualTo(platform.jobs()));
    }

    @Test
    void anUpgradeIsAskedForOnce() {
        assertThat(PLATFORMS).allSatisfy(platform -> {
            SmallPlatform after = platform.after(decide(platform));
            assertThat(after.after(decide(after)).objects()).isEqualTo(after.objects());
        });
    }

    @Test
    void whatAPersonAskedForOnTheBindingIsTakenOffIt() {
        assertThat(PLATFORMS).allSatisfy(platform -> {
            String applied = platform.request().status().promiseVersion();
            if (!applied.isEmpty() && !applied.equals("not-set")) {
                assertThat(platform.after(decide(platform)).binding().metadata().isTrue(Labels.MANUAL_RECONCILIATION))
                        .isFalse();
            }
        });
    }

    @Test
    void aRequestAtTheVersionOfItsBindingIsLeftAlone() {
        assertThat(PLATFORMS).allSatisfy(platform -> {
            String version = platform.binding().version().replace("latest", "v2");
            if (version.equals(platform.request().status().promiseVersion())
                    && !platform.binding().metadata().isTrue(Labels.MANUAL_RECONCILIATION)) {
                assertThat(decide(platform).writes()).isEmpty();
            }
        });
    }

    @Test
    void inTheEndARequestIsAtTheVersionOfItsBinding() {
        assertThat(PLATFORMS).allSatisfy(platform -> {
            SmallPlatform end = behave(platform);
            assertThat(end.request().status().promiseVersion())
                    .isEqualTo(end.binding().version().replace("latest", "v2"));
            assertThat(end.binding().status().lastAppliedVersion())
                    .isEqualTo(end.request().status().promiseVersion());
            assertThat(end.binding().status().failedVersion()).isEmpty();
        });
    }

    /** Both controllers take turns, and each Job succeeds. */
    private static SmallPlatform behave(SmallPlatform platform) {
        SmallPlatform now = platform;
        for (int turn = 0; turn < 60; turn++) {
            SmallPlatform before = now;
            now = now.after(decide(now));
            now = now.after(now.decide());
            if (now.objects().equals(before.objects())) {
                if (now.jobs().stream().noneMatch(Pods::isAtWork)) {
                    return now;
                }
                SmallPlatform working = now;
                now = Pods.succeed(
                        working,
                        working.jobs().stream()
                                .filter(Pods::isAtWork)
                                .findFirst()
                                .orElseThrow());
            }
        }
        throw new AssertionError("the controllers keep one another busy from" + platform);
    }
}
