package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioWordsTest {

    private static List<String> objects(String requests) {
        Place scenario = Place.of(Yaml.read("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                spec:
                  promises: []
                  requests: %s
                  destinations: []
                  steps: [{delete: anything}]
                """.formatted(requests)).documents().getFirst());
        Place place = scenario.at("spec", "steps").items().getFirst().get("delete");
        return ScenarioWords.of(scenario, ScenarioFiles.NONE).at(place);
    }

    @Test
    void anObjectIsNamedAsShortlyAsIsClear() {
        String cache = "{apiVersion: a/v1, kind: Cache, metadata: {name: one, namespace: near}}";
        assertThat(objects("[" + cache + "]")).containsExactly("request", "one", "Cache/one");
        assertThat(objects("[" + cache + ", " + cache.replace("Cache", "Queue") + "]"))
                .containsExactly("Cache/one", "Queue/one");
        assertThat(objects("[" + cache + ", " + cache.replace("near", "far") + "]"))
                .containsExactly("Cache/near/one", "Cache/far/one");
    }
}
