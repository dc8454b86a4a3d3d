package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeLifeTest {

    /** Each Promise as {@code name@version>required@version}; the request is for the last. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a                      | available
            b, a>b                 | available
            a>b                    | at rest
            b@v1, a>b@v1           | available
            b@v1, a>b@v2           | at rest
            c, b>c, a>b            | available
            b>c, a>b               | at rest
            a>a                    | at rest
            b>a, a>b               | at rest
            d, b>d, c>d, a>b>c     | available
            """)
    void aRequestComesWhenItsPromiseIsAvailableIfThatCanBe(String promises, String when) {
        List<Promise> all =
                Stream.of(promises.split(", ")).map(WholeLifeTest::promise).toList();

        Moment comes = new WholeLife(all.subList(0, all.size() - 1), List.of(all.getLast()), List.of(request("a")))
                .beginning()
                .getLast()
                .when();

        assertThat(comes instanceof Moment.After ? "available" : "at rest").isEqualTo(when);
        assertThat(comes instanceof Moment.After || comes.equals(new Moment.AfterRest(0)))
                .isTrue();
    }

    @Test
    void requestsGoTogetherAndThePromisesAfterThemTheLastFirst() {
        WholeLife life = new WholeLife(
                List.of(promise("o")),
                List.of(promise("a"), promise("b")),
                List.of(request("a"), request("b"), request("b")));

        assertThat(life.end().stream().map(WholeLifeTest::shown))
                .containsExactly(
                        "AfterRest[millis=0] a/one",
                        "Later[millis=0] b/one",
                        "Later[millis=0] b/one",
                        "AfterRest[millis=0] Promise/b",
                        "AfterRest[millis=0] Promise/a");
        assertThat(life.beginning().stream().skip(4).map(PlannedAction::when))
                .satisfiesExactly(
                        second -> assertThat(second).isInstanceOf(Moment.After.class),
                        third -> assertThat(third).isEqualTo(new Moment.Later(0)));
    }

    private static String shown(PlannedAction action) {
        return action.when() + " " + Cast.text(((ScenarioAction.Delete) action.action()).target());
    }

    private static ResourceRequest request(String kind) {
        return ResourceRequest.of(
                place("{apiVersion: example.com/v1, kind: " + kind + ", metadata: {name: one, namespace: near}}"));
    }

    private static Promise promise(String text) {
        String[] parts = text.split(">");
        String[] name = parts[0].split("@");
        StringBuilder required = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            String[] one = parts[i].split("@");
            required.append("{name: ").append(one[0]);
            required.append(one.length > 1 ? ", version: " + one[1] : "").append("}, ");
        }
        return Promise.of(place("""
                kind: Promise
                metadata: {name: %1$s, labels: {kratix.io/promise-version: %2$s}}
                spec:
                  requiredPromises: [%3$s]
                  api:
                    kind: CustomResourceDefinition
                    spec:
                      group: example.com
                      names: {kind: %1$s}
                      versions: [{name: v1, served: true, storage: true}]
                """.formatted(name[0], name.length > 1 ? name[1] : "v0", required)));
    }

    private static Place place(String text) {
        return Place.of(Yaml.read(text).documents().getFirst());
    }
}
