package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Write;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkSelector;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of {@code spec.dependencies}. */
class StaticDependenciesTest {

    private static final String DEPENDENCIES = "dependencies: [{apiVersion: v1, kind: Namespace, metadata: {name: n}}]";

    @Test
    void theyBecomeOneWorkWithOneFile() {
        Scene scene = Scene.ofNew(
                DEPENDENCIES, "destinationSelectors: [{matchLabels: {zone: eu}}, {matchLabels: {zone: us, tier: a}}]");
        scene.happens();
        assertThat(scene.pass().writes().get(1)).isInstanceOfSatisfying(Write.Create.class, write -> {
            WorkObject work = (WorkObject) write.created();
            assertThat(work.reference()).hasToString("Work kratix-platform-system/p-static-deps-");
            assertThat(work.groups().getFirst().workloads().getFirst().filepath())
                    .isEqualTo("static/p-dependencies.yaml");
            assertThat(work.groups().getFirst().selectors())
                    .containsExactly(new WorkSelector(Map.of("zone", "eu", "tier", "a"), "promise"));
        });
    }

    /** Kratix writes the time into it, which would wake the Promise without end. */
    @Test
    void aWorkThatIsUpToDateWakesNobody() {
        assertThat(Scene.ofSettled(DEPENDENCIES).happens()).isEqualTo("rests");
    }

    @Test
    void theWorkGoesWithTheDependencies() {
        Scene scene = Scene.ofSettled(DEPENDENCIES).changedTo();
        assertThat(scene.happens()).contains("delete Work kratix-platform-system/p-static-deps-");
    }
}
