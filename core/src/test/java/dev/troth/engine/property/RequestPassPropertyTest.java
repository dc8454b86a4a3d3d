package dev.troth.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.world.SmallPlatform;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every small state of a request, each followed until nothing changes any more. */
class RequestPassPropertyTest {

    private static final List<Law> LAWS = RequestLaws.all();
    private static long worlds;

    @BeforeAll
    static void lookAtAll() {
        for (int pipelines = 0; pipelines <= 3; pipelines++) {
            worlds += SmallRequests.configuring(pipelines, RequestPassPropertyTest::follow);
        }
        for (int pipelines = 0; pipelines <= 2; pipelines++) {
            worlds += SmallRequests.deleting(1, pipelines, RequestPassPropertyTest::follow);
        }
        worlds += SmallRequests.deleting(1, 1, platform -> follow(platform.without(platform.request())));
    }

    private static void follow(SmallPlatform platform) {
        Settling.of(platform, pass -> LAWS.forEach(law -> law.judge(pass, "a small state")));
    }

    @TestFactory
    Stream<DynamicTest> everyPassKeepsTheLaws() {
        return LAWS.stream().map(law -> DynamicTest.dynamicTest(law.says(), law::holds));
    }

    @Test
    void thereAreManySmallStates() {
        assertThat(worlds).isGreaterThan(100_000);
    }
}
