package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            manual reconciliation while Job kratix-redis-cache-wl4mh runs; | manual reconciliation while Job * runs;
            files of team-x-fxbdb.worker-1-5058f go                        | files of team-x-fxbdb.worker-1-5058f go
            Work redis-xlslc.                                              | Work *.
            container tell-team of work-writer ends                        | container tell-team of work-writer ends
            1 file in worker-1/resources/default/b17/instance/             | 1 file in worker-1/resources/default/*/instance/
            b17 and b170                                                   | * and b170
            until 2000-01-01T00:10:09Z, then                               | until *, then
            until 2000-01-01T00:10                                         | until 2000-01-01T00:10
            10 h -                                                         | 10 h -
            -wl4mh                                                         | -wl4mh
            """, delimiter = '|')
    void namesThatAreMadeUpAndThoseOfTheCrowdDoNotCount(String words, String same) {
        assertThat(new SameWords(Set.of("b17")).of(words)).isEqualTo(same);
    }
}
