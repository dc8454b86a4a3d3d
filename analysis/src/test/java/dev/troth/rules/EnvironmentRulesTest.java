package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentRulesTest {

    private static void found(String marked) {
        MarkedExample.of(marked, "container").assertFindings();
    }

    private static String names(String text) {
        return MarkedExample.of(text, "container").findings().stream()
                .map(finding -> finding.rule().name())
                .collect(Collectors.joining(" "));
    }

    @Test
    void nullsAreNothing() {
        found("""
                env:
                  - name: A
                    value:
                    valueFrom: ~
                  - name: B
                    value: ""
                    valueFrom:
                      secretKeyRef:
                      fieldRef: {fieldPath: metadata.name}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIZE|",
                "my.size-1|",
                "_x|",
                "1A|unusual-variable-name",
                "a b|unusual-variable-name",
                "..x|unusual-variable-name",
                "A=B|variable-name-syntax",
                "größe|variable-name-syntax",
                "KRATIX_OBJECT_NAME|kratix-variable-overridden",
                "KRATIX_OWN|",
                "IS_LAST_PIPELINE|"
            })
    void namesAreThoseThatKubernetesAndShellsTake(String name, String expected) {
        assertThat(names("env:\n  - {name: \"" + name + "\", value: x}\n")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void eachRepetitionOfAVariableIsToldWithTheOneBefore() {
        found("""
                env:
                  - {name: SIZE, value: "1"}
                  - {name: SIZE, value: "2"}
                #          ^^^^ duplicate-variable
                  - {name: size, value: "3"}
                  - {name: SIZE, value: "4"}
                #          ^^^^ duplicate-variable
                """);
    }

    @Test
    void aMisspeltSourceIsOneFinding() {
        found("""
                env:
                  - name: NODE
                    valueFrom:
                      fieldReff:
                #     ^^^^^^^^^ value-from-sources
                        fieldPath: spec.nodeName
                """);
    }

    @Test
    void aValueBesideTwoSourcesIsOneMistake() {
        found("""
                env:
                  - name: NODE
                    value: x
                    valueFrom:
                #   ^^^^^^^^^ value-and-value-from
                      fieldRef: {fieldPath: spec.nodeName}
                      resourceFieldRef: {resource: limits.cpu}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.name",
                "metadata.labels['app.kubernetes.io/name']",
                "metadata.annotations['Team']",
                "spec.nodeName",
                "spec.host",
                "spec.serviceAccountName",
                "status.podIPs"
            })
    void fieldsThatVariablesAreToldAreFine(String path) {
        assertThat(names("env: [{name: A, valueFrom: {fieldRef: {fieldPath: \"" + path + "\"}}}]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.labels",
                "metadata.labels['a b']",
                "metadata.annotations['']",
                "spec.nodeName['x']",
                "spec.containers",
                "status.phase",
                "Metadata.name",
                "2024-01-01"
            })
    void fieldsThatVariablesAreNotToldAreFound(String path) {
        assertThat(names("env: [{name: A, valueFrom: {fieldRef: {fieldPath: \"" + path + "\"}}}]\n"))
                .isEqualTo("unknown-downward-field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resource: limits.cpu|",
                "resource: limits.cpu, divisor: 1m|",
                "resource: limits.cpu, divisor: \"0\"|",
                "resource: limits.cpu, divisor: 3|unknown-downward-field",
                "resource: limits.cpu, divisor: 1Mi|unknown-downward-field",
                "resource: requests.memory, divisor: 1Mi|",
                "resource: requests.memory, divisor: 1000|",
                "resource: requests.memory, divisor: 1024|unknown-downward-field",
                "resource: requests.memory, divisor: \"1e3\"|unknown-downward-field",
                "resource: requests.memory, divisor: 1m|unknown-downward-field",
                "resource: limits.hugepages-2Mi|",
                "resource: limits.gpu|unknown-downward-field",
                "resource: cpu|unknown-downward-field",
                "containerName: render|unknown-downward-field"
            })
    void amountsAreToldInUnitsThatFit(String reference, String expected) {
        assertThat(names("env: [{name: A, valueFrom: {resourceFieldRef: {" + reference + "}}}]\n"))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{configMapRef: {name: a, optional: true}}|",
                "{prefix: A_, secretRef: {name: a, optional: true}}|",
                "{prefix: \"\", secretRef: {name: a, optional: true}}|",
                "{prefix: \"1\", secretRef: {name: a, optional: true}}|",
                "{prefix: \"A=\", secretRef: {name: a, optional: true}}|env-from-sources",
                "{prefix: A_}|env-from-sources",
                "{}|env-from-sources",
                "{configMapRef: {name: a, optional: true}, secretRef: null}|",
                "{configMapRef: {optional: true}}|env-from-sources",
                "{secretRef: {name: a-, optional: true}}|env-from-sources",
                "{secretRef: {name: -a, optional: true}}|env-from-sources"
            })
    void anItemOfEnvFromNamesOneThing(String item, String expected) {
        assertThat(names("envFrom: [" + item + "]\n")).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_PASSWORD|hunter2|plain-text-secret",
                "dbPassword|hunter2|plain-text-secret",
                "API-KEY|abc|plain-text-secret",
                "GITHUB_TOKEN|abc|plain-text-secret",
                "SECRET_NAME|registry|",
                "TOKEN_FILE|/var/run/token|",
                "PASSWORD_PATH|x|",
                "TOKEN_TTL|3600|",
                "MONKEY|x|",
                "COMPASS|x|",
                "PASSWORD||",
                "PASSWORD|$(DB_PASS)|undefined-variable-reference",
                "PASSWORD|${DB_PASS}|",
                "PASSWORD|{{ password }}|",
                "PASSWORD|/run/secrets/x|",
                "USE_TOKEN|true|",
                "ID|AKIAIOSFODNN7EXAMPLE|plain-text-secret",
                "X|ghp_0123456789abcdef0123|plain-text-secret",
                "X|eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln|plain-text-secret",
                "CERT|-----BEGIN CERTIFICATE-----|",
                "KEY|-----BEGIN RSA PRIVATE KEY-----|plain-text-secret"
            })
    void secretsAreGuessedFromNamesAndValues(String name, String value, String expected) {
        String text = "env: [{name: " + name + ", value: \"" + (value == null ? "" : value) + "\"}]\n";

        assertThat(names(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$(BEFORE)|",
                "$(KRATIX_OBJECT_NAME)-x|",
                "$$(MISSING)|",
                "$(REDIS_SERVICE_HOST)|",
                "$(date +%s)|",
                "$HOME and $|",
                "$(MISSING)|undefined-variable-reference",
                "x$(AFTER)y|undefined-variable-reference",
                "$(|"
            })
    void onlyWhatIsSetBeforeIsFilledIn(String value, String expected) {
        String text = "env: [{name: BEFORE, value: a}, {name: X, value: \"" + value + "\"}, {name: AFTER, value: b}]\n";

        assertThat(names(text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aSecretIsSaidOnceAPipelineAndNotWhereItIsOptionalOrThePipelinesHaveANamespace() {
        String pipeline = """
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Pipeline
                  metadata: {name: provision}
                  spec:
                    containers:
                      - name: render
                        image: registry.example.com/team/render:v1
                        envFrom:
                          - secretRef: {name: login}
                          - secretRef: {name: more, optional: true}
                      - name: notify
                        image: registry.example.com/team/notify:v1
                        envFrom:
                          - secretRef: {name: login}
                """.indent(4);

        assertThat(inWorkflows("resource:\n  configure:\n" + pipeline)).isEqualTo("source-in-each-namespace");
        assertThat(inWorkflows("promise:\n  configure:\n" + pipeline)).doesNotContain("source-in-each-namespace");
        assertThat(inWorkflows("config: {pipelineNamespace: platform}\nresource:\n  configure:\n" + pipeline))
                .doesNotContain("source-in-each-namespace");
    }

    private static String inWorkflows(String text) {
        return MarkedExample.of(text, "workflows").findings().stream()
                .map(finding -> finding.rule().name())
                .collect(Collectors.joining(" "));
    }
}
