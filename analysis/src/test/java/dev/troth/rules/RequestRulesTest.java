package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages do not show of the rules about requests. */
class RequestRulesTest {

    private static final String PROMISE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata:
              name: cache
            spec:
              api:
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: caches.demo.example.com
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
                          required: [spec]
                          properties:
                            spec:
                              type: object
                              required: [tier]
                              properties:
                                tier: {type: string, enum: [small, large], minLength: 1}
                                size: {type: integer, minimum: 1, maximum: 9, default: 2}
                                host: {type: string, pattern: '^[a-z]+$', nullable: true}
                                ports:
                                  type: array
                                  items: {type: object, required: [port], properties: {port: {x-kubernetes-int-or-string: true}}}
                                labels: {type: object, additionalProperties: {type: string}}
                                free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                    - name: v1alpha1
                      served: false
                      storage: false
                      schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            """;

    private static String request(String spec) {
        return "apiVersion: demo.example.com/v1\nkind: Cache\nmetadata: {name: shop, namespace: default}\nspec: " + spec
                + "\n";
    }

    private static java.util.List<String> found(String request) {
        return Found.of("request", request, PROMISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{tier: small}",
                "{tier: large, size: 9}",
                "{tier: small, size: null, host: null}",
                "{tier: small, ports: [{port: 80}, {port: http}]}",
                "{tier: small, ports: [], labels: {a: b}}",
                "{tier: small, free: {anything: [goes]}}",
                "{tier: small, host: abc}"
            })
    void whatTheSchemaAllowsIsFine(String spec) {
        assertThat(found(request(spec))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|request-breaks-schema spec.tier",
                "{tier: }|request-breaks-schema spec.tier",
                "{tier: \"\"}|request-breaks-schema spec.tier",
                "{tier: medium}|request-breaks-schema spec.tier",
                "{tier: small, size: 0}|request-breaks-schema spec.size",
                "{tier: small, size: 1.5}|request-breaks-schema spec.size",
                "{tier: small, host: \"\"}|request-breaks-schema spec.host",
                "{tier: small, host: A1}|request-breaks-schema spec.host",
                "{tier: small, ports: [{}]}|request-breaks-schema spec.ports[0].port",
                "{tier: small, ports: {port: 80}}|request-breaks-schema spec.ports",
                "{tier: small, labels: {a: {b: c}}}|request-breaks-schema spec.labels[\"a\"]",
                "{tier: small, labels: {a: 1}}|request-breaks-schema spec.labels[\"a\"]",
                "{tier: small, siez: 2}|unknown-request-field spec.siez",
                "{Tier: small}|unknown-request-field spec.Tier"
            })
    void whatTheSchemaForbidsIsToldOnce(String spec, String finding) {
        assertThat(found(request(spec))).containsExactly("error " + finding);
    }

    @Test
    void objectsThatNobodyOffersAreLeftAlone() {
        assertThat(Found.of(
                        "schema",
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: A_b}\nnonsense: 1\n",
                        PROMISE))
                .isEmpty();
        assertThat(Found.of("request", request("{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "demo.example.com/v2, Cache, apiVersion",
        "demo.example.com/v1alpha1, Cache, apiVersion",
        "demo.example/v1, Cache, apiVersion",
        "demo.exmaple.com/v1, Cache, apiVersion",
        "v1, Cache, apiVersion",
        "'', Cache, apiVersion",
        "demo.example.com/v1, cache, kind",
        "demo.example.com/v1, Caches, kind",
        "demo.example.com/v1, Queue, kind",
        "demo.example.com/v1, '', kind"
    })
    void aKindOrVersionThatIsNotServedIsTold(String apiVersion, String kind, String path) {
        assertThat(Found.of(
                        "request-04",
                        "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: shop, namespace: a}\n",
                        PROMISE))
                .containsExactly("error request-for-unknown-version " + path);
    }

    @ParameterizedTest
    @CsvSource({"other.example.com/v1, Cache", "apps/v1, Cache", "v1, Secret", "v1, Queue", "example.org/v1, Queue"})
    void kindsOfOthersAreTheirs(String apiVersion, String kind) {
        assertThat(Found.of(
                        "request",
                        "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: A_b}\n",
                        PROMISE))
                .isEmpty();
    }

    @Test
    void aKindThatTheProjectDefinesOtherwiseIsKnown() {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: queues.demo.example.com}
                spec: {group: demo.example.com, names: {kind: Queue, plural: queues}}
                """;

        assertThat(Found.of("request", "apiVersion: demo.example.com/v1\nkind: Queue\n", PROMISE, definition))
                .isEmpty();
    }

    @Test
    void wherePromisesAreMissingTheirKindsAreUnknown() {
        String requiring = PROMISE.replace("spec:\n  api:", "spec:\n  requiredPromises: [{name: queue}]\n  api:");

        assertThat(Found.of("request", "apiVersion: demo.example.com/v1\nkind: Queue\n", requiring))
                .isEmpty();
        assertThat(Found.of("request-04", "apiVersion: demo.example.com/v1\nkind: Cach\n", requiring))
                .hasSize(1);
    }

    @Test
    void ofSeveralVersionsOfAPromiseTheFittingOneCounts() {
        String next = PROMISE.replace("name: v1\n", "name: v2\n").replace("enum: [small, large]", "enum: [tiny]");
        String sameVersion = PROMISE.replace("enum: [small, large]", "enum: [tiny]");

        assertThat(Found.of("request", request("{tier: tiny}").replace("com/v1", "com/v2"), PROMISE, next))
                .isEmpty();
        assertThat(Found.of("request", request("{tier: tiny}"), PROMISE, next))
                .containsExactly("error request-breaks-schema spec.tier");
        assertThat(Found.of("request", request("{tier: tiny}"), PROMISE, sameVersion))
                .isEmpty();
        assertThat(Found.of("request", request("{tier: tiny}").replace("com/v1", "com/v3"), PROMISE, next))
                .containsExactly("error request-for-unknown-version apiVersion");
    }

    @Test
    void namespacesAreThereAndPossible() {
        String request = request("{tier: small}");

        assertThat(found(request.replace(", namespace: default", "")))
                .containsExactly("warning request-without-namespace metadata");
        assertThat(found(request.replace("default", "Team_A")))
                .containsExactly("error request-without-namespace metadata.namespace");
        assertThat(found(request.replace("default", "\"\""))).isEmpty();
    }

    @Test
    void namesHaveAtMost63Characters() {
        assertThat(found(request("{tier: small}").replace("shop", "s".repeat(63))))
                .isEmpty();
        assertThat(found(request("{tier: small}").replace("shop", "s".repeat(64))))
                .containsExactly("error bad-request-name metadata.name");
        assertThat(found(request("{tier: small}").replace("name: shop, ", "")))
                .containsExactly("error bad-request-name metadata.name");
        assertThat(found(request("{tier: small}").replace("shop", "shop.eu"))).isEmpty();
    }

    @Test
    void twoFilesWithTheSameRequestAreOneTooMany() {
        String request = request("{tier: small}");

        assertThat(Found.of("request", request, PROMISE, request))
                .containsExactly("warning duplicate-request metadata.name");
        assertThat(Found.of("request", request, PROMISE, request.replace("default", "team-a")))
                .isEmpty();
    }

    @Test
    void metadataOfTheServerIsToldInRequestsToo() {
        String request = request("{tier: small}").replace("name: shop", "name: shop, uid: a");

        assertThat(Found.of("schema", request, PROMISE))
                .containsExactly("warning server-managed-metadata metadata.uid");
    }
}
