package dev.troth.rules.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Finding;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.schema.TypeTable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeFindingsTest {

    private static final Set<String> CODES = TypeTable.get().codes();

    private static final String PROMISE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata:
              name: cache
              labels:
                kratix.io/promise-version: v1.0.0
            spec:
              api:
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: caches.acme.dev
                spec:
                  group: acme.dev
                  scope: Namespaced
                  names:
                    kind: Cache
                    plural: caches
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
              workflows:
                config:
                  reconciliationInterval: 10h
                resource:
                  configure:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata:
                        name: configure
                      spec:
                        restartPolicy: Never
                        imagePullSecrets:
                          - name: registry
                        containers:
                          - name: render
                            image: registry.example.com/render:v1
                            env:
                              - name: SIZE
                                value: "3"
                        volumes:
                          - name: config
                            configMap:
                              name: config
                              defaultMode: 0644
            """;

    /** Findings of the table alone. */
    private static List<Finding> check(String text) {
        ParsedFile file = ParsedFile.parse(text);
        return Checker.check(file, Project.of(file), RuleSelection.ALL).stream()
                .filter(finding -> CODES.contains(finding.rule().code()))
                .toList();
    }

    @Test
    void aGoodPromiseHasNoFindingsOfTheTable() {
        assertThat(check(PROMISE)).isEmpty();
    }

    /** Each row: what to replace, by what, the code that is found, and whether its fix is safe. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            workflows:                  | worklfows:                  | schema-07    | SAFE
            containers:                 | containrs:                  | pipeline-06  | SAFE
            containers:                 | Containers:                 | pipeline-07  | SAFE
            configure:                  | create:                     | schema-07    | REVIEW
            served: true                | served: "true"              | yaml-06      | SAFE
            value: "3"                  | value: 3                    | yaml-03      | SAFE
            value: "3"                  | value: on                   | yaml-02      | SAFE
            value: "3"                  | value: 0o17                 | yaml-03      | SAFE
            restartPolicy: Never        | restartPolicy: never        | pipeline-11  | SAFE
            restartPolicy: Never        | restartPolicy: OnFailures   | pipeline-11  | REVIEW
            defaultMode: 0644           | defaultMode: 644            | volume-13    | SAFE
            - name: registry            | - registry                  | pipeline-13  | SAFE
            reconciliationInterval: 10h | reconciliationInterval: 1d  | workflow-06  | REVIEW
            scope: Namespaced           | # gone                      | api-04       | SAFE
            storage: true               | storag: true                | api-24       | SAFE
            name: render                | name: Render_It             | container-02 | REVIEW
            openAPIV3Schema:            | openapiV3Schema:            | pipeline-07  | SAFE
            """)
    void whatTheFixSaysMakesTheFindingGoAway(String good, String bad, String code, FixSafety safety) {
        String text = PROMISE.replace(good, bad);
        List<Finding> findings = check(text);
        assertThat(findings)
                .as("%s", findings)
                .extracting(finding -> finding.rule().code())
                .containsExactly(code);
        Fix fix = findings.getFirst().fix();
        assertThat(fix).isNotNull();
        assertThat(fix.safety()).isEqualTo(safety);
        assertThat(check(Fixes.apply(text, fix))).isEmpty();
    }

    @Test
    void aListThatLacksItsDashesGetsThem() {
        String text = PROMISE.replace("- apiVersion: platform", "  apiVersion: platform");
        List<Finding> findings = check(text);
        assertThat(findings).extracting(finding -> finding.rule().code()).containsExactly("schema-08");
        Fix fix = findings.getFirst().fix();
        assertThat(fix).isNotNull();
        assertThat(check(Fixes.apply(text, fix))).isEmpty();
    }

    @Test
    void environmentVariablesWrittenAsAMappingBecomeAList() {
        String text = PROMISE.replace("- name: SIZE\n", "SIZE: 3\n").replace("                    value: \"3\"\n", "");
        List<Finding> findings = check(text);
        assertThat(findings).extracting(finding -> finding.rule().code()).containsExactly("env-11");
        Fix fix = findings.getFirst().fix();
        assertThat(fix).isNotNull();
        assertThat(check(Fixes.apply(text, fix))).isEmpty();
    }

    @Test
    void aMessageNamesTheFieldTheConsequenceAndTheRemedy() {
        assertThat(check(PROMISE.replace("containers:", "containrs:")))
                .extracting(Finding::message)
                .containsExactly(
                        "`containrs` is no field of `spec`, so Kratix refuses the Promise. Did you mean `containers`?");
        assertThat(check(PROMISE.replace("value: \"3\"", "value: 0644")))
                .extracting(Finding::message)
                .containsExactly("`0644` is the number `420` here, but `value` must be a string. Write `\"0644\"`.");
    }

    @Test
    void aRequestIsHeldAgainstThePromiseThatOffersIt() {
        String schema = PROMISE.replace("""
                            spec:
                              type: object
            """, """
                            spec:
                              type: object
                              required: [size]
                              properties:
                                size: {type: integer, minimum: 1}
                                tier: {type: string, pattern: '^[a-z]+$'}
            """);
        String request = """
            ---
            apiVersion: acme.dev/v1
            kind: Cache
            metadata: {name: mine, namespace: default}
            spec: {siez: 0, tier: A1}
            """;
        assertThat(check(schema + request))
                .extracting(finding -> finding.rule().code() + " " + finding.path())
                .containsExactly("request-01 spec.siez", "request-02 spec.tier");
    }
}
