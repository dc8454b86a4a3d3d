package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.Finalizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which finalizers a Promise gets. */
class PromiseFinalizersTest {

    private static final String ALWAYS = "+dependencies-cleanup +revision-cleanup +workflows-cleanup";

    @ParameterizedTest
    @CsvSource({
        "configure,     ''",
        "delete,        +delete-workflows",
        "api,           +api-crd-cleanup +dynamic-controller-dependant-resources-cleanup +resource-request-cleanup",
    })
    void aPromiseGetsFinalizersForWhatItHas(String part, String besides) {
        String happened = Scene.ofNew(part).happens();
        assertThat(happened).startsWith("update Promise p").endsWith("waits");
        assertThat(happened.lines().findFirst().orElse("").split(" "))
                .contains((ALWAYS + " " + besides).trim().split(" "))
                .hasSize(3 + (ALWAYS + " " + besides).trim().split(" ").length);
    }

    @Test
    void theFinalizerForTheDeleteWorkflowGoesWithTheWorkflow() {
        Scene scene = Scene.ofSettled("delete").changedTo("configure");
        assertThat(scene.happens()).isEqualTo("update Promise p -delete-workflows\nwaits");
    }

    @Test
    void theFinalizersOfAnApiThatIsGoneStay() {
        Scene scene = Scene.ofSettled("api").changedTo("configure");
        scene.happens();
        assertThat(scene.promise().metadata().hasFinalizer(Finalizers.RESOURCE_REQUEST_CLEANUP))
                .isTrue();
    }
}
