package dev.troth.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTest {

    private static final List<Integer> THINGS =
            IntStream.range(0, 1_000).boxed().toList();

    @Test
    void resultsAreToldOnceEachInTheOrderOfTheThings() {
        List<String> told = new ArrayList<>();

        List<String> results = InParallel.map(THINGS, thing -> "no. " + thing, told::add);

        assertThat(told).isEqualTo(results).startsWith("no. 0", "no. 1").hasSize(1_000);
    }

    @Test
    void aResultIsToldBeforeLaterThingsAreDone() {
        List<String> story = new ArrayList<>();

        InParallel.map(List.of("a", "b"), thing -> story.add("do " + thing), done -> story.add("told"));

        assertThat(story).containsExactly("do a", "told", "do b", "told");
    }
}
