package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerRulesTest {

    private static void found(String marked, String frame) {
        MarkedExample.of(marked, frame).assertFindings();
    }

    private static String names(String text, String frame) {
        return MarkedExample.of(text, frame).findings().stream()
                .map(finding -> finding.rule().name())
                .collect(Collectors.joining(" "));
    }

    @Test
    void nullsAreNothing() {
        found("""
                command:
                args: null
                env: ~
                envFrom:
                volumeMounts:
                resources:
                securityContext: null
                imagePullPolicy:
                """, "container");
    }

    @Test
    void aMisspeltFieldIsOneFindingAndItsContentIsCheckedAllTheSame() {
        found("""
                resource:
                #^^^^^^^ unsupported-container-field
                  limits:
                    ram: 64Mi
                #   ^^^ unknown-resource-name
                """, "container");
    }

    @Test
    void aValueOfTheWrongTypeIsSaidOnceAndKeepsTheOthersFromNothing() {
        found("""
                resources:
                  limits:
                    cpu: [1]
                #        ^^^ quantity-syntax
                    memory: 512m
                #           ^^^^ milli-bytes
                """, "container");
    }

    @Test
    void threeContainersOfOneNameAreTwoTooMany() {
        found("""
                - name: render
                  image: registry.example.com/team/render:v1.2.0
                - name: render
                #       ^^^^^^ duplicate-container-name
                  image: registry.example.com/team/notify:v1.2.0
                - name: render
                #       ^^^^^^ duplicate-container-name
                  image: registry.example.com/team/audit:v1.2.0
                """, "containers");
    }

    @Test
    void aWorkWriterMayRunInADeletePipelineOnly() {
        found("""
                resource:
                  configure:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata: {name: provision}
                      spec:
                        containers:
                          - {name: work-writer, image: "registry.example.com/team/render:v1"}
                #                  ^^^^^^^^^^^ reserved-container-name
                  delete:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata: {name: clean}
                      spec:
                        containers:
                          - {name: work-writer, image: "registry.example.com/team/render:v1"}
                          - {name: status-writer, image: "registry.example.com/team/drop:v1"}
                #                  ^^^^^^^^^^^^^ reserved-container-name
                """, "workflows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.example.com/team/render:v1",
                "registry.example.com/team/render@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "{{ .Values.image }}",
                "registry.example.com/team/render:${VERSION}",
                "$(IMAGE)"
            })
    void aVersionOrAPlaceholderIsEnough(String image) {
        assertThat(names("- name: render\n  image: \"" + image + "\"\n", "containers"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"sh\", \"-c\", \"echo $0\", \"x\"]|",
                "[\"sh\", \"-c\", \"echo ${1:-none}\", \"--\", \"x\"]|",
                "[\"bash\", \"-euo\", \"pipefail\", \"-c\", \"render\"]|",
                "[\"sh\", \"-c\", \"render\", \"sh\"]|",
                "[\"/bin/sh\", \"script.sh\", \"a b\"]|",
                "[\"render\", \"--title\", \"two words\"]|",
                "[\"sh\", \"-c\"]|broken-command-line",
                "[\"bash\", \"-ec\"]|broken-command-line",
                "[\"bash\", \"-o\", \"pipefail\", \"-c\"]|broken-command-line",
                "[\"sh\", \"-c\", \"echo\", \"hello\"]|broken-command-line",
                "[\"sh -c render\"]|broken-command-line"
            })
    void aCommandLineIsReadAsTheKernelAndTheShellReadIt(String command, String expected) {
        assertThat(names("command: " + command + "\n", "container")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void theScriptMayStandInTheArguments() {
        found("""
                command: [sh, -c]
                args:
                  - |
                    render > /kratix/output/all.yaml
                """, "container");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50m|0.05|",
                "10.0001|10.001|",
                "1000m|1|",
                "1001m|1|request-above-limit",
                "1|0.5|request-above-limit",
                "1|0|request-above-limit",
                "1e3|1k|",
                "-1|1|quantity-syntax",
                "1|-1|quantity-syntax",
                "abc|1|quantity-syntax"
            })
    void requestAndLimitAreComparedAsAmounts(String request, String limit, String expected) {
        String resources = "resources:\n  limits: {cpu: \"" + limit + "\"}\n  requests: {cpu: \"" + request + "\"}\n";

        assertThat(names(resources, "container")).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limits: {nvidia.com/gpu: 1}|",
                "limits: {nvidia.com/gpu: 1}, requests: {nvidia.com/gpu: 1}|",
                "limits: {nvidia.com/gpu: 2}, requests: {nvidia.com/gpu: 1}|unknown-resource-name",
                "requests: {nvidia.com/gpu: 1}, limits: {cpu: 1}|unknown-resource-name",
                "limits: {nvidia.com/gpu: 500m}|unknown-resource-name",
                "limits: {hugepages-2Mi: 4Mi, memory: 8Mi}|",
                "limits: {hugepages-2Mi: 4Mi}|unknown-resource-name",
                "limits: {Memory: 64Mi}|unknown-resource-name",
                "limits: {requests.cpu: 1}|unknown-resource-name",
                "limits: {example.kubernetes.io/foo: 1}|"
            })
    void resourcesAreThoseThatKubernetesHas(String resources, String expected) {
        assertThat(names("resources: {" + resources + "}\n", "container")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void eachClaimIsOneTooMany() {
        found("""
                resources:
                  claims:
                    - name: gpu
                #           ^^^ resource-claim
                    - name: nic
                #           ^^^ resource-claim
                """, "container");
    }

    @Test
    void settingsOfASecurityContextExcludeOneAnother() {
        found("""
                securityContext:
                #^^^^^^^^^^^^^^ impossible-security-context
                  allowPrivilegeEscalation: false
                  capabilities: {add: [NET_ADMIN, CAP_SYS_ADMIN]}
                  procMount: Unmasked
                #            ^^^^^^^^ impossible-security-context
                  seccompProfile:
                # ^^^^^^^^^^^^^^ impossible-security-context
                    type: Localhost
                  appArmorProfile:
                    type: RuntimeDefault
                    localhostProfile: mine
                #   ^^^^^^^^^^^^^^^^ impossible-security-context
                """, "container");
    }

    @Test
    void aPrivilegedContainerWithoutContradictionIsFine() {
        found("""
                securityContext:
                  privileged: true
                  allowPrivilegeEscalation: true
                  runAsNonRoot: true
                  runAsUser: 1000
                  seccompProfile: {type: Localhost, localhostProfile: profiles/mine.json}
                """, "container");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "python:3.14.0|non-root-image",
                "docker.io/library/alpine:3.22|non-root-image",
                "registry.example.com/python:3.14.0|",
                "team/python:3.14.0|",
                "nonroot/distroless:1|"
            })
    void onlyImagesThatAreKnownToRunAsRootAreSuspected(String image, String expected) {
        String container = "- name: render\n  image: " + image + "\n  securityContext: {runAsNonRoot: true}\n";

        assertThat(names(container, "containers")).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "memory: 0|",
                "memory: 4Mi|",
                "memory: 128|tiny-resources",
                "memory: 64Ki|tiny-resources",
                "memory: 1.5Gi|",
                "memory: 0x10|tiny-resources",
                "memory: 512m|milli-bytes",
                "memory: 0.3Ki|milli-bytes",
                "cpu: 0|",
                "cpu: 9m|tiny-resources",
                "cpu: 10m|"
            })
    void amountsInWhichNothingRunsAreNoticed(String limit, String expected) {
        assertThat(names("resources: {limits: {" + limit + "}}\n", "container"))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void containersThatDifferInAnythingAreNoCopies() {
        found("""
                - name: render
                  image: registry.example.com/team/render:v1.2.0
                  env: [{name: SIZE, value: "1"}]
                - name: render-again
                  image: registry.example.com/team/render:v1.2.0
                  env: [{name: SIZE, value: "2"}]
                """, "containers");
    }

    @Test
    void emptyResourcesTakeTheDefaultsAway() {
        assertThat(names("resources: {}\n", "container")).isEqualTo("resources-without-limits");
        assertThat(names("resources: {limits: {}}\n", "container")).isEqualTo("resources-without-limits");
        assertThat(names("resources: {limits: {cpu: 1}}\n", "container")).isEmpty();
    }

    @Test
    void aContainerThatIsMergedInIsCheckedButNotEdited() {
        List<Finding> findings = MarkedExample.of("""
                - &base
                  name: render
                  image: registry.example.com/team/render:v1.2.0
                - <<: *base
                  args: [--again]
                """, "containers").findings().stream()
                .filter(finding -> finding.rule().name().equals("duplicate-container-name"))
                .toList();

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix()).isNull());
    }
}
