package dev.troth.workspace.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Checker;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.openapi.BrokenRules;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesOnRequestsTest {

    private static final String PROPERTIES = """
            size: {type: integer}
            most: {type: integer, default: 5}
            ratio: {type: number}
            name: {type: string}
            host-name: {type: string}
            note: {type: string, nullable: true}
            spare: {type: string}
            since: {type: string, format: date-time}
            port: {x-kubernetes-int-or-string: true}
            tags: {type: array, items: {type: string}}
            labels: {type: object, additionalProperties: {type: string}}
            parts: {type: array, items: {type: object, properties: {count: {type: integer, default: 1}}}}
            """;

    private static final String WRITTEN = """
            size: 3
            ratio: 2
            name: shop
            host-name: a.example.com
            note: null
            since: "2024-01-01T00:00:00Z"
            port: http
            tags: [a, b]
            labels: {x-y: z}
            parts: [{count: 2}, {}]
            """;

    private static Place place(String text) {
        return Place.of(Yaml.read(text).documents().getFirst());
    }

    private static List<BrokenRules.Broken> broken(String rule, String more) {
        String schema = "type: object\nproperties:\n  spec:\n    type: object\n    x-kubernetes-validations:\n"
                + "      - rule: >-\n          " + rule + "\n" + more.indent(8) + "    properties:\n"
                + PROPERTIES.indent(6);
        String request =
                "apiVersion: demo.example.com/v1\nkind: Shop\nmetadata: {name: one}\nspec:\n" + WRITTEN.indent(2);
        return BrokenRules.of(place(schema), place(request), new KubernetesCel());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self.size < self.most",
                "self.ratio == 2.0 && self.ratio > 1",
                "self.name.matches('^s')",
                "self.host__dash__name.endsWith('.com')",
                "has(self.note) && !has(self.spare)",
                "type(self.port) == int ? self.port > 3 : self.port == 'http'",
                "self.labels['x-y'] == 'z' && !('q' in self.labels)",
                "self.parts.all(p, p.count >= 1) && self.parts.exists(p, p.count == 2)",
                "self.?name.orValue('') == 'shop'",
                "has(self.since) && self.tags.size() == 2",
                "sets.contains(['a', 'b'], self.tags)"
            })
    void whatIsTrueOfARequestHoldsAndItsOppositeIsBroken(String rule) {
        assertThat(broken(rule, "")).isEmpty();
        assertThat(broken("!(" + rule + ")", "")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self.size == oldSelf.size + 1",
                "quantity('1Gi').isLessThan(quantity('1Mi'))",
                "self.size == 4 || !self.tags.isSorted()",
                "self.since < timestamp('2020-01-01T00:00:00Z')",
                "duration('1h') < duration('1m')",
                "self.tags == ['b', 'a']",
                "self.port + 1 < 3",
                "int(self.name) == 3",
                "self.nothing == 1"
            })
    void whatIsNotSureIsNotTold(String rule) {
        assertThat(broken(rule, "")).isEmpty();
    }

    @Test
    void aRuleThatRunsAwayIsStoppedAndNotTold() {
        String ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
        String rule = "a, " + ten + ".all(b, " + ten + ".all(c, " + ten + ".all(d, " + ten + ".all(e, true))))";
        assertThat(broken("!" + ten + ".all(" + rule + ")", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "message: size must be small|size must be small",
                "messageExpression: \"'size is ' + string(self.size)\"|size is 3",
                "messageExpression: \"'at ' + self.labels['no']\"|`self.size > 3` must be true",
                "reason: FieldValueInvalid|`self.size > 3` must be true"
            })
    void itIsToldInTheWordsOfTheRule(String more, String words) {
        assertThat(broken("self.size > 3", more))
                .singleElement()
                .satisfies(broken -> assertThat(broken.why()).isEqualTo(words));
    }

    @Test
    void aRuleThatLooksAtWhatIsNotThereIsBrokenToo() {
        assertThat(broken("self.labels['team'] == 'a'", "message: not heard"))
                .singleElement()
                .satisfies(broken -> assertThat(broken.why()).contains("field or key that is not there"));
    }

    @Test
    void itIsToldAtTheFieldThatTheRuleNames() {
        assertThat(broken("self.size > 3", "fieldPath: .size")
                        .getFirst()
                        .place()
                        .path())
                .isEqualTo("spec.size");
        assertThat(broken("self.size > 3", "").getFirst().place().path()).isEqualTo("spec");
        assertThat(broken("self.most > 5", "fieldPath: .most")
                        .getFirst()
                        .place()
                        .path())
                .isEqualTo("spec.most");
    }

    @Test
    void theSameRuleIsCompiledAgainWhenTheSchemaChanges() {
        String schema = "type: object\nproperties: {size: {type: %s}}\n"
                + "x-kubernetes-validations: [{rule: \"type(self.size) == int\"}]\n";
        Place request = place("{metadata: {name: one}, size: 1}");
        assertThat(BrokenRules.of(place(schema.formatted("integer")), request, new KubernetesCel()))
                .isEmpty();
        assertThat(BrokenRules.of(place(schema.formatted("number")), request, new KubernetesCel()))
                .hasSize(1);
    }

    private static List<Finding> errors(String spec) {
        ParsedFile file = ParsedFile.parse("""
                apiVersion: platform.kratix.io/v1alpha1
                kind: Promise
                metadata: {name: cache, labels: {kratix.io/promise-version: v1.0.0}}
                spec:
                  api:
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    metadata: {name: caches.demo.example.com}
                    spec:
                      group: demo.example.com
                      scope: Namespaced
                      names: {kind: Cache, plural: caches, singular: cache}
                      versions:
                        - name: v1
                          served: true
                          storage: true
                          schema:
                            openAPIV3Schema:
                              type: object
                              properties:
                                spec:
                                  type: object
                                  x-kubernetes-validations:
                                    - {rule: self.least <= self.most, message: least must not exceed most}
                                  properties:
                                    least: {type: integer}
                                    most: {type: integer, maximum: 9, default: 5}
                ---
                apiVersion: demo.example.com/v1
                kind: Cache
                metadata: {name: shop, namespace: default}
                spec: SPEC
                """.replace("SPEC", spec));
        Project project = Project.of(List.of(FileFacts.of(file)), new KubernetesCel());
        return Checker.check(file, project, RuleSelection.ALL).stream()
                .filter(finding -> finding.rule().code().startsWith("request-"))
                .toList();
    }

    @Test
    void aRequestThatBreaksARuleIsRefused() {
        assertThat(errors("{least: 3}")).isEmpty();
        assertThat(errors("{least: 6}")).singleElement().satisfies(finding -> {
            assertThat(finding.rule().name()).isEqualTo("request-breaks-schema");
            assertThat(finding.path()).isEqualTo("spec");
            assertThat(finding.message())
                    .isEqualTo("`spec` breaks a validation rule of its Promise, so Kubernetes refuses the request:"
                            + " least must not exceed most.");
        });
    }

    @Test
    void noRuleIsTriedWhileTheSchemaIsBroken() {
        assertThat(errors("{least: 12, most: 10}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("spec.most"));
    }

    @Test
    void noRuleIsTriedWhileALineCannotBeRead() {
        for (String spec : List.of("{least: 6, most 7", "\n  least: 6\n  most 7\n")) {
            assertThat(errors(spec))
                    .extracting(finding -> finding.rule().name())
                    .doesNotContain("request-breaks-schema");
        }
    }
}
