package dev.troth.rules;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Finding;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import java.util.List;

/** A scenario that brings its Promise and request itself, for what stands below {@code spec}. */
final class QuickScenario {

    private static final String SPEC = """
        apiVersion: troth.dev/v1alpha1
        kind: Scenario
        metadata:
          name: quick
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
                            properties:
                              spec:
                                type: object
                                properties:
                                  team: {type: string, minLength: 2, maxLength: 9}
                workflows:
                  promise:
                    configure:
                      - apiVersion: platform.kratix.io/v1alpha1
                        kind: Pipeline
                        metadata: {name: install-operator}
                        spec: {containers: [{name: install, image: "example.com/install:v1"}]}
                  resource:
                    configure:
                      - apiVersion: platform.kratix.io/v1alpha1
                        kind: Pipeline
                        metadata: {name: build}
                        spec: {containers: [{name: render, image: "example.com/render:v1"}]}
                      - apiVersion: platform.kratix.io/v1alpha1
                        kind: Pipeline
                        metadata: {name: dns}
                        spec: {containers: [{name: publish, image: "example.com/publish:v1"}]}
          requests:
            - apiVersion: example.com/v1
              kind: Cache
              metadata: {name: shop, namespace: default}
              spec: {team: red}
        """;

    private QuickScenario() {}

    /** The whole file; the lines stand below {@code spec}, at the depth of its fields. */
    static String text(String lines) {
        return SPEC + lines.indent(2);
    }

    /** All that is found. */
    static List<Finding> findings(String text) {
        ParsedFile file = ParsedFile.parse(text);
        return Checker.check(file, Project.of(file), RuleSelection.ALL);
    }

    /** What is found in the lines below {@code spec}, in words. */
    static List<String> messages(String lines) {
        return findings(text(lines)).stream().map(Finding::message).toList();
    }

    /** The lines below {@code spec} after all fixes up to that safety. */
    static String mended(String lines, FixSafety upTo) {
        String text = text(lines);
        String mended = Fixes.apply(text, findings(text), upTo).text();
        return mended.substring(SPEC.length()).indent(-2);
    }
}
