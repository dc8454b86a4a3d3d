package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.Action;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictPipelinesTest {

    private static final String PIPELINE =
            "apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: a}";

    /** What Go 1.26 says of the same, tried with the types of Kubernetes 1.36. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TEXTS)
    void aPipelineThatGoCannotDecodeStopsTheWorkflowInGosWords(String spec, String why) {
        assertThat(whyUnrenderable("configure: [{" + PIPELINE + ", " + spec + "}]", Action.CONFIGURE))
                .isEqualTo("failed parsing resource.configure pipeline: failed unmarshalling pipeline a: " + why);
    }

    private static final String TEXTS = """
            spec: {containers: [{name: c, cmd: [x]}]} | json: unknown field "cmd"
            spec: {nope: 1, containers: [{name: 7, other: 1}]} | json: cannot unmarshal number into Go struct field Container.spec.containers.name of type string
            spec: {containers: [{name: 7, image: x}], nope: 1} | json: cannot unmarshal number into Go struct field Container.spec.containers.name of type string
            spec: {containers: {name: c}} | json: cannot unmarshal object into Go struct field PipelineSpec.spec.containers of type []v1alpha1.Container
            spec: {containers: [5]} | json: cannot unmarshal number into Go struct field PipelineSpec.spec.containers of type v1alpha1.Container
            spec: {restartPolicy: 3} | json: cannot unmarshal number into Go struct field PipelineSpec.spec.restartPolicy of type v1.RestartPolicy
            spec: {jobOptions: {backoffLimit: "3"}} | json: cannot unmarshal string into Go struct field JobOptions.spec.jobOptions.backoffLimit of type int32
            spec: {jobOptions: {backoffLimit: 1.5}} | json: cannot unmarshal number 1.5 into Go struct field JobOptions.spec.jobOptions.backoffLimit of type int32
            spec: {jobOptions: {backoffLimit: 3000000000}} | json: cannot unmarshal number 3000000000 into Go struct field JobOptions.spec.jobOptions.backoffLimit of type int32
            spec: {volumes: [{name: v, secret: {secretName: 5}}]} | json: cannot unmarshal number into Go struct field SecretVolumeSource.spec.volumes.VolumeSource.secret.secretName of type string
            spec: {volumes: [{name: v, secret: 5}]} | json: cannot unmarshal number into Go struct field Volume.spec.volumes.VolumeSource.secret of type v1.SecretVolumeSource
            spec: {volumes: [{name: v, configMap: {name: true}}]} | json: cannot unmarshal bool into Go struct field ConfigMapVolumeSource.spec.volumes.VolumeSource.configMap.LocalObjectReference.name of type string
            spec: {rbac: {permissions: [{verbs: get}]}} | json: cannot unmarshal string into Go struct field Permission.spec.rbac.permissions.PolicyRule.verbs of type []string
            spec: {rbac: [x]} | json: cannot unmarshal array into Go struct field PipelineSpec.spec.rbac of type v1alpha1.RBAC
            spec: {rbac: {permissions: [{verb: [get]}]}} | json: unknown field "verb"
            spec: {nodeSelector: {a: true}} | json: cannot unmarshal bool into Go struct field PipelineSpec.spec.nodeSelector of type string
            spec: {nodeSelector: [a]} | json: cannot unmarshal array into Go struct field PipelineSpec.spec.nodeSelector of type map[string]string
            spec: {tolerations: [{operator: {}, tolerationSeconds: x}]} | json: cannot unmarshal object into Go struct field Toleration.spec.tolerations.operator of type v1.TolerationOperator
            spec: {containers: [{name: c, securityContext: {capabilities: {add: [1]}}}]} | json: cannot unmarshal number into Go struct field Capabilities.spec.containers.securityContext.capabilities.add of type v1.Capability
            spec: {containers: [{name: c, resources: {limits: [1]}}]} | json: cannot unmarshal array into Go struct field ResourceRequirements.spec.containers.resources.limits of type v1.ResourceList
            spec: {containers: [{name: c, env: [{name: A, value: 1}]}]} | json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string
            spec: {containers: [{name: c, env: {A: B}}]} | json: cannot unmarshal object into Go struct field Container.spec.containers.env of type []v1.EnvVar
            spec: {containers: [{name: c, envFrom: [{secretRef: {name: 1}}]}]} | json: cannot unmarshal number into Go struct field SecretEnvSource.spec.containers.envFrom.secretRef.LocalObjectReference.name of type string
            spec: 5 | json: cannot unmarshal number into Go struct field Pipeline.spec of type v1alpha1.PipelineSpec
            labels: {a: b} | json: unknown field "labels"
            spec: {containers: [{name: c, args: x, command: [1]}]} | json: cannot unmarshal string into Go struct field Container.spec.containers.args of type []string
            spec: {containers: [{name: c, image: [x]}]} | json: cannot unmarshal array into Go struct field Container.spec.containers.image of type string
            spec: {volumes: [{name: v, projected: {sources: [{secret: {name: 5}}]}}]} | json: cannot unmarshal number into Go struct field SecretProjection.spec.volumes.VolumeSource.projected.sources.secret.LocalObjectReference.name of type string
            spec: {volumes: [{name: v, persistentVolumeClaim: {claim: x}}]} | json: unknown field "claim"
            spec: {containers: [{name: c, volumeMounts: [{name: v, mountPath: /x, readOnly: "true"}]}]} | json: cannot unmarshal string into Go struct field VolumeMount.spec.containers.volumeMounts.readOnly of type bool
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: Pipeline, apiVersion: v1     | Pipeline/v1
            kind: Task, apiVersion: v1         | Task/v1
            metadata: {}, apiVersion: v1       | /v1
            Kind: Pipeline                     | /
            """)
    void whatIsNoPipelineIsUnsupported(String fields, String said) {
        assertThat(whyUnrenderable("configure: [{" + fields + "}]", Action.CONFIGURE))
                .isEqualTo("failed parsing resource.configure pipeline: unsupported pipeline \"\" with APIVersion \""
                        + said + "\"");
    }

    @Test
    void aFieldInAnotherLetterCaseAndNullsAreTaken() {
        assertThat(whyUnrenderable(
                        "configure: [{" + PIPELINE + ", SPEC: {Containers: [{NAME: c}], volumes: null}, spec: null}]",
                        Action.CONFIGURE))
                .isNull();
    }

    @Test
    void aBrokenPipelineStopsAllWorkflowsOfThePromise() {
        String workflows = "configure: [{" + PIPELINE + "}], delete: [{kind: Task}]";
        String why = "failed parsing resource.delete pipeline: unsupported pipeline \"\" with APIVersion \"Task/\"";
        assertThat(whyUnrenderable(workflows, Action.CONFIGURE)).isEqualTo(why);
        assertThat(whyUnrenderable(workflows, Action.DELETE)).isEqualTo(why);
    }

    private static @Nullable String whyUnrenderable(String workflows, Action action) {
        Promise promise = Promise.of(Recordings.place("{spec: {workflows: {resource: {" + workflows + "}}}}"));
        return PromiseSpec.of(promise).whyUnrenderable(WorkflowType.RESOURCE, action);
    }
}
