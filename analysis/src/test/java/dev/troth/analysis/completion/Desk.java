package dev.troth.analysis.completion;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.scenariofile.ScenarioFiles;
import java.util.List;
import java.util.Map;

/** Where somebody writes: a Promise and a request lie beside the text, and texts have a mark where the cursor is. */
final class Desk implements Surroundings {

    static final char CURSOR = '▮';

    private static final Map<String, String> FILES = Map.of("promise.yaml", """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata: {name: bucket, labels: {kratix.io/promise-version: v1.0.0}}
            spec:
              api:
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: buckets.example.org}
                spec:
                  group: example.org
                  scope: Namespaced
                  names: {kind: Bucket, plural: buckets, singular: bucket}
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
                              required: [region]
                              properties:
                                keepDays: {type: integer, default: 30, description: How long.}
                                region: {type: string, enum: [eu, "no"]}
                                size: {type: integer, enum: [5, 10]}
              workflows:
                promise:
                  configure:
                    - {apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: prepare}, spec: {containers: [{name: operator, image: a/b:v1}]}}
                resource:
                  configure:
                    - {apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: provision}, spec: {containers: [{name: render, image: a/b:v1}]}}
                    - {apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: announce}, spec: {containers: [{name: post, image: a/b:v1}]}}
                  delete:
                    - {apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: empty}, spec: {containers: [{name: archive, image: a/b:v1}]}}
            """, "requests/bucket.yaml", """
            apiVersion: example.org/v1
            kind: Bucket
            metadata: {name: invoices, namespace: team}
            spec: {region: eu}
            """);

    private static final String SCENARIO = """
            apiVersion: troth.dev/v1alpha1
            kind: Scenario
            metadata: {name: quick}
            spec:
              promises: [promise.yaml]
              requests: [requests/bucket.yaml]
            """;

    private static final List<OtherFile> OTHERS = FILES.entrySet().stream()
            .map(file -> new OtherFile(file.getKey(), FileFacts.of(ParsedFile.parse(file.getValue()))))
            .toList();

    private static final Project PROJECT =
            Project.of(OTHERS.stream().map(OtherFile::facts).toList());

    /** What is proposed at the mark. */
    static List<Proposal> proposals(String marked) {
        int cursor = marked.indexOf(CURSOR);
        return Completion.at(marked.substring(0, cursor) + marked.substring(cursor + 1), cursor, new Desk());
    }

    /** The text once the proposal of that label has been taken. */
    static String taken(String label, String marked) {
        String text = marked.replace(String.valueOf(CURSOR), "");
        Proposal proposal = proposals(marked).stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " at " + marked));
        return text.substring(0, proposal.range().start())
                + proposal.text()
                + text.substring(proposal.range().end());
    }

    /** A scenario that begins like all others, with so much of its {@code spec}. */
    static String scenario(String rest) {
        return SCENARIO + rest.indent(2);
    }

    @Override
    public Project project() {
        return PROJECT;
    }

    @Override
    public ScenarioFiles scenarioFiles() {
        return new ScenarioFiles() {
            @Override
            public FileAnswer file(String path) {
                String text = FILES.get(path);
                return text == null ? Missing.absent() : new Text(text);
            }

            @Override
            public FolderAnswer folder(String path) {
                return Missing.absent();
            }
        };
    }

    @Override
    public List<OtherFile> otherFiles() {
        return OTHERS;
    }
}
