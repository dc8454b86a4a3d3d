package dev.troth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final String HEAD = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata:
              name: cache
            """;

    private static final String PIPELINE = HEAD + """
            spec:
              workflows:
                promise:
                  configure:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata:
                        name: install
                      spec:
                        containers:
                          - name: render
                            image: registry.example.com/render:v1
            """;

    private static final String CONTAINER = "spec.workflows.promise.configure[0].spec.containers[0]";

    private static List<String> mismatches(String text) {
        return Walked.of(text).lines();
    }

    private static Place canonical(String text) {
        YamlDocument document = Yaml.read(text).documents().getFirst();
        Checked checked = Walk.check(document, TypeTable.get().type("Promise"));
        return Place.of(new YamlDocument(checked.canonical(), document.span(), document.comments(), document.whole()));
    }

    @Test
    void aGoodPromiseAgreesAndIsItsOwnCanonicalTree() {
        assertThat(mismatches(PIPELINE)).isEmpty();
        YamlDocument document = Yaml.read(PIPELINE).documents().getFirst();
        assertThat(Walk.check(document, TypeTable.get().type("Promise")).canonical())
                .isSameAs(document.root());
    }

    @Test
    void aMisspeltKeyIsOneMismatchAndItsValueIsCheckedAsTheFieldThatWasMeant() {
        String text = PIPELINE.replace("containers:", "contaners:")
                .replace("image: registry.example.com/render:v1", "image: 5");
        assertThat(mismatches(text))
                .containsExactly(
                        "pipeline-06! UnknownField at spec.workflows.promise.configure[0].spec.contaners",
                        "yaml-03 WrongType at spec.workflows.promise.configure[0].spec.contaners[0].image");
        assertThat(canonical(text)
                        .at("spec", "workflows", "promise", "configure")
                        .items()
                        .getFirst()
                        .at("spec", "containers")
                        .items())
                .hasSize(1);
    }

    @Test
    void anAliasOfTheDocsStandsForTheField() {
        assertThat(mismatches(HEAD.replace("apiVersion", "platform") + "spec: {workflow: {promise: {create: []}}}\n"))
                .containsExactly(
                        "schema-01 UnknownField at platform",
                        "schema-07! UnknownField at spec.workflow",
                        "schema-07! UnknownField at spec.workflow.promise.create");
    }

    @Test
    void lettersOfTheWrongCaseAreTakenInAPipelineButNotOutside() {
        assertThat(mismatches(PIPELINE.replace("containers:", "Containers:")))
                .containsExactly("pipeline-07 WrongCase at spec.workflows.promise.configure[0].spec.Containers");
        assertThat(mismatches(PIPELINE.replace("promise:", "Promise:")))
                .containsExactly("schema-07! UnknownField at spec.workflows.Promise");
        assertThat(mismatches(PIPELINE.replace("kind: Pipeline", "Kind: Pipeline")))
                .containsExactly("pipeline-02! UnknownField at spec.workflows.promise.configure[0].Kind");
    }

    @Test
    void scalarsWithoutQuotesAreToldApart() {
        String text = PIPELINE + """
                                env:
                                  - {name: A, value: yes}
                                  - {name: B, value: 0644}
                                  - {name: C, value: "8080"}
                                args: [ok, 5]
                                securityContext: {privileged: "true", runAsUser: "0"}
                """;
        assertThat(mismatches(text))
                .containsExactly(
                        "yaml-02 WrongType at " + CONTAINER + ".env[0].value",
                        "yaml-03 WrongType at " + CONTAINER + ".env[1].value",
                        "container-10 WrongType at " + CONTAINER + ".args[1]",
                        "yaml-06 WrongType at " + CONTAINER + ".securityContext.privileged",
                        "yaml-06 WrongType at " + CONTAINER + ".securityContext.runAsUser");
    }

    @Test
    void nullsAreNothingButInAListOfObjectsTheyAreAMistake() {
        assertThat(mismatches(HEAD + "spec:\n  api:\n  workflows:\n    promise:\n      configure:\n      delete:\n"))
                .isEmpty();
        assertThat(mismatches(HEAD + "spec:\n  workflows:\n    promise:\n      configure:\n        - # later\n"))
                .containsExactly("yaml-05 EmptyItem at spec.workflows.promise.configure[0]");
        assertThat(mismatches(PIPELINE + "                args: [null]\n")).isEmpty();
    }

    @Test
    void oneItemWithoutItsDashIsTakenForAListOfOne() {
        String text = PIPELINE.replace("- apiVersion", "  apiVersion");
        assertThat(mismatches(text)).containsExactly("schema-08 WrongType at spec.workflows.promise.configure");
        assertThat(canonical(text)
                        .at("spec", "workflows", "promise", "configure")
                        .items())
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsNotReportedWhenTheTextBreaksOff() {
        assertThat(mismatches(PIPELINE.replace("image: registry.example.com/render:v1", "'image: \n")))
                .isEmpty();
    }

    @Test
    void anUnknownKeywordOfASchemaIsDroppedUnlessSomethingIsMissingThen() {
        String api = HEAD + """
                spec:
                  api:
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    metadata: {name: caches.acme.dev, lables: {}}
                    spec:
                      group: acme.dev
                      scope: Namespaced
                      names: {kind: Cache, plural: caches}
                      versions:
                        - name: v1
                          served: true
                          storag: true
                          schema:
                            openAPIV3Schema:
                              type: object
                              propertees: {}
                """;
        assertThat(mismatches(api))
                .containsExactly(
                        "api-24! UnknownField at spec.api.metadata.lables",
                        "api-24! UnknownField at spec.api.spec.versions[0].storag",
                        "api-24 UnknownField at spec.api.spec.versions[0].schema.openAPIV3Schema.propertees");
    }

    @Test
    void whatAnAnchorHoldsIsReportedOnce() {
        String text = PIPELINE + """
                                env: &env
                                  - {name: A, value: yes}
                              - name: again
                                image: registry.example.com/render:v1
                                env: *env
                """;
        assertThat(mismatches(text)).hasSize(1);
    }

    @Test
    void aLeftOverStatusIsNoMistakeButAnUnknownFieldInItIs() {
        assertThat(mismatches(PIPELINE + "status: {}\n")).isEmpty();
        assertThat(mismatches(PIPELINE + "status: {message: 5}\n")).isEmpty();
        assertThat(mismatches(PIPELINE + "status: {phase: Ready}\n"))
                .containsExactly("schema-07! UnknownField at status.phase");
    }

    @Test
    void everyFieldOfTheTableHasAType() {
        assertThat(TypeTable.get().kratixKinds()).contains("Promise", "Destination", "PromiseRelease", "Work");
        assertThat(TypeTable.get().type("JSONSchemaProps").fields()).hasSizeGreaterThan(40);
        assertThat(TypeTable.get().type("Container").documentation("image")).startsWith("Image to run");
        assertThat(TypeTable.get().type("EnvVar").documentation("value")).isNotEmpty();
    }
}
