package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeRulesTest {

    private static String names(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().name()).collect(Collectors.joining(" "));
    }

    /** A volume {@code v} of this source, mounted. */
    private static String ofSource(String source) {
        return names(MarkedExample.of("""
                        containers:
                          - name: render
                            image: registry.example.com/team/render:v1.2.0
                            volumeMounts: [{name: v, mountPath: /v}]
                        volumes:
                          - {name: v, %s}
                        """.formatted(source), "pipeline-spec").findings());
    }

    /** A mount with these fields of an empty volume {@code v}. */
    private static String ofMount(String mount) {
        return names(MarkedExample.of("""
                        containers:
                          - name: render
                            image: registry.example.com/team/render:v1.2.0
                            volumeMounts: [{name: v, %s}]
                        volumes:
                          - {name: v, emptyDir: {}}
                        """.formatted(mount), "pipeline-spec").findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mountPath: /data|",
                "mountPath: /kratix-cache|",
                "mountPath: /kratix/outputs|",
                "mountPath: /kratix/output|reserved-mount-path",
                "mountPath: /kratix/output/|hidden-kratix-folder",
                "mountPath: //kratix/./metadata|hidden-kratix-folder",
                "mountPath: /x/../kratix/input|hidden-kratix-folder",
                "mountPath: /kratix/output/sub|hidden-kratix-folder",
                "mountPath: /kratix|hidden-kratix-folder",
                "mountPath: /|hidden-kratix-folder",
                "mountPath: data|relative-mount-path",
                "mountPath: /a:b|relative-mount-path",
                "mountPath: \"{{ path }}\"|",
                "mountPath: \"\"|incomplete-volume-mount",
                "mountPath: null|incomplete-volume-mount"
            })
    void aMountPathIsAbsoluteAndLeavesKratixAlone(String mount, String expected) {
        assertThat(ofMount(mount)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subPath: a/b|",
                "subPath: a:b|",
                "subPath: ..a|",
                "subPath: /a|sub-path-outside-volume",
                "subPath: ../a|sub-path-outside-volume",
                "subPath: a/..|sub-path-outside-volume",
                "subPathExpr: /$(POD)|sub-path-outside-volume",
                "subPath: a, subPathExpr: b|sub-path-outside-volume",
                "subPath: a, subPathExpr: \"\"|",
                "mountPropagation: None|",
                "mountPropagation: Bidirectional|impossible-mount-options",
                "mountPropagation: both|impossible-mount-options",
                "recursiveReadOnly: Enabled|impossible-mount-options",
                "recursiveReadOnly: Disabled|",
                "\"recursiveReadOnly: Enabled, readOnly: true\"|",
                "\"recursiveReadOnly: IfPossible, readOnly: true, mountPropagation: HostToContainer\"|impossible-mount-options"
            },
            quoteCharacter = '"')
    void otherFieldsOfAMountFit(String mount, String expected) {
        assertThat(ofMount("mountPath: /v, " + mount)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emptyDir: {}|",
                "emptyDir: {medium: Disk}|",
                "emptyDir: {sizeLimit: 1Gi}|",
                "emptyDir: {sizeLimit: 64MB}|broken-volume-source",
                "emptyDir: {sizeLimit: 512m}|milli-bytes",
                "emptyDir: null|",
                "secret: {secretName: s, optional: true, defaultMode: 0400}|",
                "secret: {secretName: s, optional: true, defaultMode: 644}|file-mode-range",
                "secret: {secretName: s, optional: true, items: [{key: a, path: b}]}|",
                "secret: {secretName: s, optional: true, items: [{key: a, path: /b}]}|broken-volume-item",
                "secret: {secretName: s, optional: true, items: [{key: a, path: ..b}]}|broken-volume-item",
                "secret: {secretName: s, optional: true, items: [{path: b}]}|broken-volume-item",
                "secret: {secretName: s, optional: true, items: [{key: a, path: b, mode: 777}]}|file-mode-range",
                "secret: {optional: true}|broken-volume-source",
                "configMap: {name: c, optional: true}, emptyDir: {}|several-volume-sources",
                "configMap: {name: c, optional: true}, emptyDir: null|",
                "hostPath: {path: /tmp}|host-path-volume",
                "hostPath: {path: /tmp, type: Directory}|host-path-volume",
                "hostPath: {path: /tmp/../etc}|host-path-volume",
                "nfs: {server: nas, path: /data}|",
                "nfs: {server: nas, path: data}|broken-volume-source",
                "image: {reference: \"app:v1\"}|",
                "image: {}|broken-volume-source",
                "projected: {sources: [{secret: {name: s, optional: true}}]}|",
                "projected: {sources: [{secret: {name: s}, configMap: {name: c}}]}|broken-volume-source",
                "projected: {sources: [{serviceAccountToken: {path: t, expirationSeconds: 599}}]}|broken-volume-source",
                "projected: {sources: [{serviceAccountToken: {path: ../t}}]}|broken-volume-source",
                "downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.labels}}]}|",
                "downwardAPI: {items: [{path: a, fieldRef: {fieldPath: spec.nodeName}}]}|broken-volume-source",
                "downwardAPI: {items: [{path: a}]}|broken-volume-source",
                "downwardAPI: {items: [{path: ../a, fieldRef: {fieldPath: metadata.name}}]}|broken-volume-source",
                "downwardAPI: {items: [{path: a, resourceFieldRef: {resource: limits.cpu}}]}|broken-volume-source",
                "ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}|",
                "ephemeral: {volumeClaimTemplate: {spec: {accessModes: [], resources: {requests: {storage: 1Gi}}}}}|broken-volume-source"
            })
    void aSourceHasTheFieldsOfItsType(String source, String expected) {
        String found = ofSource(source);

        // Without any source it is an empty folder, which is only worth a remark.
        assertThat(found.equals("volume-without-source") ? "" : found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void twoFilesOfAProjectedVolumeAtOnePathAreFound() {
        MarkedExample.of("""
                containers:
                  - name: render
                    image: registry.example.com/team/render:v1.2.0
                    volumeMounts: [{name: v, mountPath: /v}]
                volumes:
                  - name: v
                    projected:
                      sources:
                        - secret: {name: a, items: [{key: k, path: login}]}
                        - configMap: {name: b, items: [{key: k, path: login}]}
                #                                                     ^^^^^ broken-volume-source
                """, "pipeline-spec").assertFindings();
    }

    @Test
    void theVolumesOfKratixCanBeMountedAndNotDeclared() {
        MarkedExample.of("""
                containers:
                  - name: render
                    image: registry.example.com/team/render:v1.2.0
                    volumeMounts:
                      - {name: shared-output, mountPath: /results}
                      - {name: promise-scheduling, mountPath: /scheduling}
                      - {name: shared-metadata, mountPath: /kratix/metadata}
                #                                          ^^^^^^^^^^^^^^^^ reserved-mount-path
                volumes:
                  - {name: shared-input, emptyDir: {}}
                #          ^^^^^^^^^^^^ reserved-volume-name
                """, "pipeline-spec").assertFindings();
    }

    @Test
    void theSchedulingVolumeIsNotThereInDeletePipelines() {
        String pipeline = """
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Pipeline
                  metadata: {name: run}
                  spec:
                    containers:
                      - name: run
                        image: registry.example.com/team/run:v1
                        volumeMounts:
                          - {name: promise-scheduling, mountPath: /scheduling}
                """.indent(4);

        assertThat(names(MarkedExample.of("resource:\n  delete:\n" + pipeline, "workflows")
                        .findings()))
                .contains("undeclared-volume");
        assertThat(names(MarkedExample.of("resource:\n  configure:\n" + pipeline, "workflows")
                        .findings()))
                .isEmpty();
    }

    @Test
    void aMisspeltVolumesKeyDoesNotMakeItsMountsWrong() {
        List<Finding> findings = MarkedExample.of("""
                containers:
                  - name: render
                    image: registry.example.com/team/render:v1.2.0
                    volumeMounts: [{name: v, mountPath: /v}]
                volume:
                  - {name: v, emptyDir: {}}
                """, "pipeline-spec").findings();

        assertThat(findings)
                .singleElement()
                .extracting(finding -> finding.rule().code())
                .isEqualTo("pipeline-06");
    }

    @Test
    void aThirdVolumeOfANameIsFoundLikeTheSecond() {
        MarkedExample.of("""
                containers:
                  - name: render
                    image: registry.example.com/team/render:v1.2.0
                    volumeMounts: [{name: v, mountPath: /v}]
                volumes:
                  - {name: v, emptyDir: {}}
                  - {name: v, emptyDir: {}}
                #          ^ duplicate-volume-name
                  - {name: v, emptyDir: {}}
                #          ^ duplicate-volume-name
                """, "pipeline-spec").assertFindings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mountPath: /request, readOnly: true", "mountPath: /kratix/input"})
    void theInputMayBeReadAnywhere(String mount) {
        String found = names(MarkedExample.of("volumeMounts: [{name: shared-input, " + mount + "}]\n", "container")
                .findings());

        assertThat(found).doesNotContain("writable-input-mount");
    }

    @Test
    void whatIsMountedMustBeInEachNamespaceWithRequests() {
        assertThat(ofSource("secret: {secretName: s}")).isEqualTo("volume-in-each-namespace");
        assertThat(ofSource("persistentVolumeClaim: {claimName: s}")).isEqualTo("volume-in-each-namespace");
    }
}
