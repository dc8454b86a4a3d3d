package dev.troth.workspace.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Checker;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of a Promise's API hold for the requests that a scenario brings, and for what its patches make of requests. */
class RulesOnScenariosTest {

    private static List<String> found(String size, String steps) {
        ParsedFile file = ParsedFile.parse("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: quick}
                spec:
                  promises:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Promise
                      metadata: {name: cache}
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
                                    properties:
                                      spec:
                                        type: object
                                        x-kubernetes-validations: [{rule: self.size <= self.most, message: too big, fieldPath: .size}]
                                        properties: {size: {type: integer}, most: {type: integer, default: 5}, note: {type: string}}
                  requests:
                    - {apiVersion: example.com/v1, kind: Cache, metadata: {name: shop}, spec: {size: SIZE}}
                """.replace("SIZE", size) + steps);
        return Checker.check(
                        file,
                        Project.of(List.of(), new KubernetesCel()),
                        new RuleSelection(Set.of("request"), Set.of()))
                .stream()
                .map(finding -> finding.path() + " " + finding.message())
                .toList();
    }

    private static String patch(String with) {
        return "  steps: [{patch: request, with: " + with + "}]\n";
    }

    private static final String TOO_BIG =
            " `size` breaks a validation rule of its Promise, so Kubernetes refuses the request: too big.";

    @Test
    void aRequestMustKeepThem() {
        assertThat(found("5", "")).isEmpty();
        assertThat(found("6", "")).containsExactly("spec.requests[0].spec.size" + TOO_BIG);
    }

    @Test
    void soMustWhatAPatchMakesOfIt() {
        assertThat(found("5", patch("{spec: {size: 4}}"))).isEmpty();
        assertThat(found("5", patch("{spec: {size: 6}}"))).containsExactly("spec.steps[0].with.spec.size" + TOO_BIG);
    }

    @Test
    void whatThePatchDoesNotSpeakOfIsToldAtTheNearestThatItDoes() {
        assertThat(found("5", patch("{spec: {most: 4}}"))).containsExactly("spec.steps[0].with.spec" + TOO_BIG);
    }

    @Test
    void whatWasBrokenBeforeIsToldOnlyThere() {
        assertThat(found("6", patch("{spec: {note: x}}"))).containsExactly("spec.requests[0].spec.size" + TOO_BIG);
    }
}
