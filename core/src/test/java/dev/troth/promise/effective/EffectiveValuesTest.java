package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveValuesTest {

    @Test
    void resourcesAreWrittenAsKubernetesWritesThem() {
        assertThat(quantity("0.5")).isEqualTo("500m");
        assertThat(quantity("1024Mi")).isEqualTo("1Gi");
        assertThat(quantity("1000Mi")).isEqualTo("1000Mi");
        assertThat(quantity("0.5Gi")).isEqualTo("512Mi");
        assertThat(quantity("512Ki")).isEqualTo("512Ki");
        assertThat(quantity("0.5Ki")).isEqualTo("512");
        assertThat(quantity("1000")).isEqualTo("1k");
        assertThat(quantity("1e3")).isEqualTo("1e3");
        assertThat(quantity("2")).isEqualTo("2");
        assertThat(quantity("0")).isEqualTo("0");
        assertThat(quantity("1500m")).isEqualTo("1500m");
        assertThat(quantity("many")).isEqualTo("many");
    }

    @Test
    void anImageWithoutTagOrWithLatestIsAlwaysFetched() {
        assertThat(ImagePullPolicy.ofImage("busybox")).isEqualTo("Always");
        assertThat(ImagePullPolicy.ofImage("localhost:5000/busybox")).isEqualTo("Always");
        assertThat(ImagePullPolicy.ofImage("busybox:latest")).isEqualTo("Always");
        assertThat(ImagePullPolicy.ofImage("busybox:1.37")).isEqualTo("IfNotPresent");
        assertThat(ImagePullPolicy.ofImage("busybox@sha256:0123")).isEqualTo("IfNotPresent");
    }

    @Test
    void theAnnotationGoesBeforeTheSpecUnlessItIsTooShort() {
        Duration platform = Duration.ofHours(10);
        assertThat(interval("1h", "2h").time()).isEqualTo(Duration.ofHours(1));
        assertThat(interval("30s", "2h"))
                .isEqualTo(new ReconciliationInterval(Duration.ofHours(2), ReconciliationInterval.Source.SPEC));
        assertThat(interval("soon", ""))
                .isEqualTo(new ReconciliationInterval(platform, ReconciliationInterval.Source.PLATFORM));
    }

    @Test
    void inADryRunTheVariablesOfTheLastContainerOverwriteThoseBefore() {
        Promise promise = promise("""
                spec:
                  api: {spec: {group: g, versions: [{name: v1}]}}
                  workflows:
                    resource:
                      configure:
                        - spec:
                            containers:
                              - env: [{name: A}, {name: B}]
                              - env: [{name: C}]
                """);
        assertThat(ownVariablesOfTheFirst(promise, true)).containsExactly("C", "B");
        assertThat(ownVariablesOfTheFirst(promise, false)).containsExactly("A", "B");
    }

    @Test
    void selectorsAreWrittenAsTheWorkWriterReadsThem() {
        assertThat(SchedulingText.of(List.of())).isEqualTo("[]\n");
        assertThat(SchedulingText.of(List.of(Map.of("b10", "yes", "b9", "v1", "a", "1"), Map.of())))
                .isEqualTo("""
                - matchlabels:
                    a: "1"
                    b9: v1
                    b10: "yes"
                  source: promise
                - matchlabels: {}
                  source: promise
                """);
    }

    @Test
    void goWritesJsonWithSortedNamesAndEscapes() {
        Json value = Json.Mapping.EMPTY
                .with("b", "<&>\u2028\u0001\"\\")
                .with("a", new Json.Sequence(List.of(new Json.Numeral("1"), new Json.Bool(true), Json.NULL)));
        assertThat(GoJson.write(value))
                .isEqualTo("{\"a\":[1,true,null],\"b\":\"\\u003c\\u0026\\u003e\\u2028\\u0001\\\"\\\\\"}");
    }

    private static List<String> ownVariablesOfTheFirst(Promise promise, boolean dryRun) {
        ParentObject parent = ParentObject.ofRequest(promise.api().orElseThrow(), "r", "default", dryRun);
        PipelineRun run = PipelineRun.all(promise, WorkflowType.RESOURCE, Action.CONFIGURE, parent, "h")
                .getFirst();
        return PodTemplate.of(run, PipelineDefaults.BUILT_IN).initContainers().get(1).env().stream()
                .skip(dryRun ? 12 : 11)
                .map(Variable::name)
                .toList();
    }

    private static ReconciliationInterval interval(String annotation, String spec) {
        return ReconciliationInterval.of(
                promise("{metadata: {annotations: {kratix.io/reconciliation-interval: '" + annotation
                        + "'}}, spec: {workflows: {config: {reconciliationInterval: '" + spec + "'}}}}"),
                Duration.ofHours(10));
    }

    private static Promise promise(String yaml) {
        return Promise.of(Recordings.place(yaml));
    }

    private static String quantity(String written) {
        return ((Json.Text) CanonicalQuantity.of(new Json.Text(written))).value();
    }
}
