package dev.troth.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Destinations {@code matchLabels} select; the expectations are what {@code k8s.io/apimachinery} answers. */
class LabelSelectorTest {

    private static final Map<String, Map<String, String>> DESTINATIONS = new LinkedHashMap<>();

    static {
        DESTINATIONS.put("bare", Map.of());
        DESTINATIONS.put("dev", Map.of("environment", "dev"));
        DESTINATIONS.put("empty", Map.of("environment", ""));
        DESTINATIONS.put("region", Map.of("region", "eu"));
        DESTINATIONS.put("prod", Map.of("environment", "prod", "region", "eu"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dev          | dev",
                "''           | empty",
                "' '          | empty",
                "none         | ''",
                "' dev '      | dev",
                "'\r\n\tdev'  | dev",
                "=dev         | dev",
                "=            | empty",
            })
    void aValueIsComparedWithoutSpaceAroundItAndWithoutASecondSignOfEquality(String value, String selected) {
        assertThat(selected("environment", value)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prod,region              | prod",
                "prod , region            | prod",
                "'prod,\tregion\n'        | prod",
                "'prod,region\r'          | prod",
                "prod,region,environment  | prod",
                "prod,region=eu           | prod",
                "prod,region = eu         | prod",
                "prod,region==eu          | prod",
                "prod,region!=eu          | ''",
                "dev,region!=eu           | dev",
                "dev,region               | ''",
                "dev,!region              | dev",
                "'dev, ! region'          | dev",
                "prod,!region             | ''",
                "prod,region=             | ''",
                "'dev,region=,environment'| ''",
                "',region!=eu'            | empty",
                "',region'                | ''",
            })
    void whatFollowsACommaIsAskedForAsWell(String value, String selected) {
        assertThat(selected("environment", value)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "environment!        | dev | bare empty region prod",
                "' environment'      | dev | dev",
                "environment,region  | eu  | prod",
            })
    void signsInAKeyCountAsIfTheyStoodBetweenKeyAndValue(String key, String value, String selected) {
        assertThat(selected(key, value)).isEqualTo(selected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "dev)",
                "(dev)",
                "dev=prod",
                "==dev",
                "!dev",
                "!=dev",
                "dev!",
                "dev,",
                ",",
                "dev,,region",
                "dev,!",
                "prod,!region=eu",
                "prod,-region",
                "prod,region=-eu",
                "dev\u00a0"
            })
    void aTextThatKubernetesCannotReadSelectsNothing(String value) {
        assertThat(LabelSelector.of(Map.of("environment", value))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!environment", "-environment"})
    void aKeyThatIsNoLabelsCannotBeRead(String key) {
        assertThat(LabelSelector.of(Map.of(key, "dev"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod,region in (eu)", "prod,region>1"})
    void setsAndComparisonsOfNumbersAreNotUnderstood(String value) {
        assertThat(LabelSelector.of(Map.of("environment", value))).isNull();
    }

    @Test
    void allLabelsMustMatchAlsoWhereOneOfThemAsksForMore() {
        assertThat(selected(Map.of("environment", "prod", "region", "eu"))).isEqualTo("prod");
        assertThat(selected(Map.of("environment", "prod,region", "region", "us")))
                .isEmpty();
        assertThat(selected(Map.of())).isEqualTo("bare dev empty region prod");
    }

    private static String selected(String key, String value) {
        return selected(Map.of(key, value));
    }

    private static String selected(Map<String, String> matchLabels) {
        LabelSelector selector = LabelSelector.of(matchLabels);
        if (selector == null) {
            return "unreadable";
        }
        List<String> names = new ArrayList<>();
        DESTINATIONS.forEach((name, labels) -> {
            if (selector.matches(labels)) {
                names.add(name);
            }
        });
        return String.join(" ", names);
    }
}
