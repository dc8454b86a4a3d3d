package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages do not show of the rules about Kratix' other objects. */
class KindRulesTest {

    private static String object(String kind, String name, String spec) {
        return "apiVersion: platform.kratix.io/v1alpha1\nkind: " + kind + "\nmetadata: {name: " + name + "}\nspec: "
                + spec + "\n";
    }

    private static final String WORKER =
            object("Destination", "worker-eu", "{path: eu, stateStoreRef: {kind: BucketStateStore, name: main}}");

    @ParameterizedTest
    @CsvSource({
        "platform.kratix.io/v1",
        "v1alpha1",
        "Platform.kratix.io/v1alpha1",
        "'\"platform.kratix.io/v1alpha1 \"'",
        "kratix.io/v1alpha1"
    })
    void aDestinationOfAnotherVersionIsNone(String apiVersion) {
        assertThat(Found.of("kinds", WORKER.replace("platform.kratix.io/v1alpha1", apiVersion)))
                .containsExactly("error bad-destination apiVersion");
    }

    @Test
    void aDestinationOfSomebodyElseIsLeftAlone() {
        assertThat(Found.of("kinds", WORKER.replace("platform.kratix.io", "travel.example.com")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"destination", "Destinations", "Destinatoin"})
    void aMisspeltKindIsStillLookedAt(String kind) {
        String text = WORKER.replace("kind: Destination", "kind: " + kind).replace("path: eu", "paht: eu");

        assertThat(Found.of("kinds", text))
                .containsExactly("error bad-destination kind", "error bad-destination spec.paht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pipeline", "CustomResourceDefinition", "Promises", "\"\"", ""})
    void whatKratixDoesNotHaveIsTold(String kind) {
        assertThat(Found.of("kinds", object(kind, "a", "{}"))).containsExactly("error unknown-kratix-kind kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{stateStoreRef: {kind: BucketStateStore, name: main}}|bad-destination spec.path",
                "{path: \"\", stateStoreRef: {kind: BucketStateStore, name: main}}|bad-destination spec.path",
                "{path: eu}|bad-destination spec.stateStoreRef",
                "{path: eu, stateStoreRef: {name: main}}|bad-state-store-reference spec.stateStoreRef.kind",
                "{path: eu, stateStoreRef: {kind: S3, name: main}}|bad-state-store-reference spec.stateStoreRef.kind",
                "{path: eu, stateStoreRef: {kind: GitStateStore, name: a}, cleanup: All}|bad-destination-files spec.cleanup",
                "{path: eu, stateStoreRef: {kind: GitStateStore, name: a}, filepath: {mode: nested}}|bad-destination-files spec.filepath.mode"
            })
    void whatADestinationNeeds(String spec, String finding) {
        assertThat(Found.of("kinds", object("Destination", "a", spec))).containsExactly("error " + finding);
    }

    @Test
    void aFilenameOnlyMattersForOneFile() {
        String spec =
                "{path: eu, stateStoreRef: {kind: GitStateStore, name: a}, filepath: {mode: none, filename: a.yaml}}";

        assertThat(Found.of("kinds", object("Destination", "a", spec)))
                .containsExactly("warning bad-destination-files spec.filepath.filename");
        assertThat(Found.of("kinds", object("Destination", "a", spec.replace("mode: none", "mode: aggregatedYAML"))))
                .isEmpty();
    }

    @Test
    void ofTwoDestinationsWithOneFolderTheSecondIsTold() {
        String second = WORKER.replace("worker-eu", "worker-us");

        assertThat(Found.of("kinds", WORKER + "---\n" + second)).containsExactly("error bad-destination spec.path");
        assertThat(Found.of("kinds", WORKER, second)).isEmpty();
        assertThat(Found.of("kinds", WORKER + "---\n" + second.replace("BucketStateStore", "GitStateStore")))
                .isEmpty();
        assertThat(Found.of("kinds", WORKER, WORKER)).isEmpty();
    }

    @Test
    void aStateStoreIsMissedWhereOthersAre() {
        String store = object("BucketStateStore", "%s", "{bucketName: a, endpoint: b, authMethod: IAM}");

        assertThat(Found.of("kinds", WORKER, store.formatted("main"))).isEmpty();
        assertThat(Found.of("kinds", WORKER, store.formatted("mian")))
                .containsExactly("warning bad-state-store-reference spec.stateStoreRef.name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{bucketName: a, endpoint: b}|spec.secretRef",
                "{bucketName: a, endpoint: b, secretRef: }|spec.secretRef",
                "{bucketName: a, endpoint: b, secretRef: {name: s}}|spec.secretRef.namespace",
                "{bucketName: a, endpoint: b, authMethod: accessKey, secretRef: {name: \"\", namespace: n}}|spec.secretRef.name",
                "{endpoint: b, authMethod: IAM}|spec.bucketName",
                "{bucketName: a, endpoint: b, authMethod: iam}|spec.authMethod"
            })
    void whatABucketNeeds(String spec, String path) {
        assertThat(Found.of("kinds", object("BucketStateStore", "a", spec)))
                .containsExactly("error bad-bucket-state-store " + path);
    }

    @Test
    void aStateStoreWithoutSpecIsTakenAndUseless() {
        assertThat(Found.of("kinds", object("BucketStateStore", "a", "")))
                .containsExactly("warning bad-bucket-state-store spec");
        assertThat(Found.of("kinds", object("GitStateStore", "a", "")))
                .containsExactly("error bad-git-state-store spec.url", "error bad-git-state-store spec.secretRef");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{url: https://example.com/a.git}|spec.secretRef",
                "{secretRef: {name: s, namespace: n}}|spec.url",
                "{url: git@example.com:a.git, secretRef: {name: s}}|spec.url",
                "{url: ssh://git@example.com/a.git, authMethod: githubApp, secretRef: {name: s}}|spec.url",
                "{url: https://example.com/a.git, authMethod: ssh, secretRef: {name: s}}|spec.url",
                "{url: https://example.com/a.git, authMethod: token, secretRef: {name: s}}|spec.authMethod"
            })
    void whatARepositoryNeeds(String spec, String path) {
        assertThat(Found.of("kinds", object("GitStateStore", "a", spec)))
                .containsExactly("error bad-git-state-store " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{url: https://example.com/a.git, secretRef: {name: s}}",
                "{url: https://user@example.com:8443/a.git, secretRef: {name: s}}",
                "{url: git@example.com:a.git, authMethod: ssh, secretRef: {name: s}}",
                "{url: ssh://git@example.com/a.git, authMethod: ssh, secretRef: {name: s, namespace: n}}"
            })
    void addressesThatFitAreFine(String spec) {
        assertThat(Found.of("kinds", object("GitStateStore", "a", spec))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/promise.yaml, 0",
        "http://example.com/promise.yaml, 0",
        "https://raw.githubusercontent.com/a/b/main/promise.yaml, 0",
        "https://github.com/a/b/blob/main/promise.yaml?raw=true, 0",
        "https://github.com/a/b/releases/download/v1/promise.yaml, 0",
        "https://github.com/a/b/blob/main/promise.yaml, 1",
        "ftp://example.com/promise.yaml, 1",
        "example.com/promise.yaml, 1",
        "'\"\"', 1"
    })
    void aReleaseIsFetchedByHttp(String url, int findings) {
        assertThat(Found.of(
                        "kinds",
                        object("PromiseRelease", "a", "{version: v1, sourceRef: {type: http, url: " + url + "}}")))
                .hasSize(findings);
    }

    @Test
    void whatIsTypedInAnotherWayIsAnErrorOfItsKind() {
        assertThat(Found.of("kinds", object("PromiseRelease", "a", "{version: v1, sourceRef: x}")))
                .containsExactly("error bad-promise-release spec.sourceRef");
        assertThat(Found.of("kinds", object("Work", "a", "{promise: x}")))
                .containsExactly("warning kratix-owned-object kind", "error kratix-owned-object spec.promise");
    }
}
