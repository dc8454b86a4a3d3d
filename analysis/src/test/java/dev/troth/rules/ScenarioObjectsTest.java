package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scenario brings itself is held against its type as if it stood in a file. */
class ScenarioObjectsTest {

    private static final String SCENARIO = """
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            metadata: {name: quick}
            spec:
              promises:
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Promise
                  metadata: {name: cache, labels: {kratix.io/promise-version: v1.0.0}}
                  spec:
                    api:
                      apiVersion: apiextensions.k8s.io/v1
                      kind: CustomResourceDefinition
                      metadata: {name: caches.example.com}
                      spec:
                        group: example.com
                        scope: Namespaced
                        names: {kind: Cache, plural: caches, singular: cache}
                        versions:
                          - name: v1
                            served: true
                            storage: true
                            schema:
                              openAPIV3Schema:
                                type: object
                                required: [spec]
                                properties:
                                  spec:
                                    type: object
                                    required: [tier]
                                    minProperties: 1
                                    properties:
                                      tier: {type: string}
                                      size: {type: integer, maximum: 9}
                                      host: {type: string, nullable: true}
                                      oneOfTwo: {type: object, properties: {a: {type: string}, b: {type: string}},
                                                 oneOf: [{required: [a]}, {required: [b]}]}
                                      ports:
                                        type: array
                                        items: {type: object, required: [port], properties: {port: {type: integer}, name: {type: string}}}
                    workflows:
                      resource:
                        configure:
                          - apiVersion: platform.kratix.io/v1alpha1
                            kind: Pipeline
                            metadata: {name: provision}
                            spec: {containers: [{name: render, image: "example.com/render:v1"}]}
              requests:
                - apiVersion: example.com/v1
                  kind: Cache
                  metadata: {name: shop, namespace: default}
                  spec: {tier: small}
            """;

    private static List<String> found(String rest) {
        List<String> found = new ArrayList<>();
        for (String family : List.of("request", "scenario", "schema", "workflow", "container")) {
            found.addAll(Found.of(family, SCENARIO + rest));
        }
        return found;
    }

    private static String applied(String request) {
        return "  steps:\n    - apply: {apiVersion: example.com/v1, kind: Cache, metadata: {name: other, namespace: default}, "
                + request + "}\n";
    }

    private static String patched(String patch) {
        return "  steps:\n    - patch: request\n      with: " + patch + "\n";
    }

    @Test
    void whatIsRightIsFine() {
        assertThat(found("")).isEmpty();
        assertThat(found(applied("spec: {tier: large, size: 9}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sepc: {tier: small}           | error unknown-request-field spec.steps[0].apply.sepc
            'spec: {tier: small, siez: 1}'| error unknown-request-field spec.steps[0].apply.spec.siez
            'spec: {tier: small, size: x}'| error request-breaks-schema spec.steps[0].apply.spec.size
            'spec: {size: 1}'             | error request-breaks-schema spec.steps[0].apply.spec.tier
            """)
    void aRequestWrittenInAStepIsHeldAgainstThePromisesSchema(String request, String expected) {
        assertThat(found(applied(request))).containsExactly(expected);
    }

    @Test
    void soIsOneWrittenAmongTheRequests() {
        assertThat(found("""
                    - {apiVersion: example.com/v1, kind: Cache, metadata: {name: other, namespace: default}, spec: {teir: x}}
                """)).containsExactly("error unknown-request-field spec.requests[1].spec.teir");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{spec: {size: 3}}",
                "{spec: {size: null}}",
                "{spec: {host: null}}",
                "{metadata: {labels: {team: red}, finalizers: null}}",
                "{spec: {oneOfTwo: {a: null, b: x}}}",
                "{spec: {ports: [{port: 80}]}}"
            })
    void aPatchSaysOnlyWhatChanges(String patch) {
        assertThat(found(patched(patch))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {sepc: {size: 3}}             | error unknown-request-field spec.steps[0].with.sepc
            {spec: {siez: 3}}             | error unknown-request-field spec.steps[0].with.spec.siez
            {spec: {size: [3]}}           | error request-breaks-schema spec.steps[0].with.spec.size
            {spec: {size: 10}}            | error request-breaks-schema spec.steps[0].with.spec.size
            {spec: {tier: null}}          | error request-breaks-schema spec.steps[0].with.spec.tier
            {spec: {ports: [{name: web}]}}| error request-breaks-schema spec.steps[0].with.spec.ports[0].port
            """)
    void whatAPatchChangesIsHeldAgainstThePromisesSchema(String patch, String expected) {
        assertThat(found(patched(patch))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {spec: {workflows: {config: {reconciliationInterval: 1s}}}}| error bad-reconciliation-interval spec.steps[0].with.spec.workflows.config.reconciliationInterval
            {spec: {workflow: {}}}                                     | error unknown-field spec.steps[0].with.spec.workflow
            """)
    void aPatchOfAPromiseIsHeldAgainstTheTypeOfPromises(String patch, String expected) {
        assertThat(found("  steps:\n    - patch: promise\n      with: " + patch + "\n"))
                .containsExactly(expected);
    }

    @Test
    void aNewerVersionOfThePromiseMayKnowMoreFields() {
        String newer = SCENARIO.substring(SCENARIO.indexOf("    - apiVersion"), SCENARIO.indexOf("  requests:"))
                .replace("v1.0.0", "v2.0.0")
                .replace("size: {", "sizes: {");

        assertThat(found("  steps:\n    - apply:\n"
                        + newer.replaceFirst("    - api", "      api").indent(2)
                        + "    - patch: request\n      with: {spec: {sizes: 3}}\n"))
                .isEmpty();
    }

    @Test
    void aDestinationWrittenHereIsHeldAgainstItsType() {
        assertThat(found("  destinations: [{name: worker, lables: {a: b}}]\n"))
                .containsExactly("error bad-scenario spec.destinations[0].lables");
    }

    @Test
    void aCommentLetsAMistakePassThatIsMeant() {
        assertThat(found("""
                  steps:
                    - patch: request
                      with:
                        spec:
                          # troth: ignore[unknown-request-field] to see what comes of it
                          siez: 3
                """)).isEmpty();
    }

    @Test
    void aVersionThatThePromiseDoesNotServeIsTheErrorThatItIsInAFile() {
        assertThat(found("""
                  steps:
                    - apply: {apiVersion: example.com/v2, kind: Cache, metadata: {name: other, namespace: default}, spec: {tier: small}}
                """)).singleElement().asString().contains("request-for-unknown-version");
    }
}
