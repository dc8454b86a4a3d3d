package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages do not show of the rules about dependencies. */
class DependencyRulesTest {

    private static String promise(String... dependencies) {
        StringBuilder text = new StringBuilder(
                "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata: {name: cache}\nspec:\n  dependencies:\n");
        for (String dependency : dependencies) {
            text.append("    - ").append(dependency).append('\n');
        }
        return text.toString();
    }

    private static String object(String kind, String name, String namespace) {
        return "{apiVersion: v1, kind: " + kind + ", metadata: {name: " + name
                + (namespace.isEmpty() ? "" : ", namespace: " + namespace) + "}}";
    }

    @Test
    void theSameNameInTwoNamespacesIsTwoObjects() {
        assertThat(Found.of(
                        "deps",
                        promise(
                                object("ConfigMap", "a", "eu"),
                                object("ConfigMap", "a", "us"),
                                object("Secret", "a", "eu"))))
                .isEmpty();
        assertThat(Found.of(
                        "deps",
                        promise(
                                object("ConfigMap", "a", ""),
                                object("ConfigMap", "a", ""),
                                object("ConfigMap", "a", ""))))
                .containsExactly(
                        "warning duplicate-dependency spec.dependencies[1]",
                        "warning duplicate-dependency spec.dependencies[2]");
    }

    @Test
    void whatAnObjectLacksIsToldOnceEach() {
        assertThat(Found.of(
                        "deps", promise("{metadata: {}}", "{apiVersion: \"\", kind: \"\", metadata: {name: \"\"}}")))
                .containsExactlyInAnyOrder(
                        "error dependency-without-api-version spec.dependencies[0].apiVersion",
                        "error dependency-without-kind spec.dependencies[0].kind",
                        "error dependency-without-name spec.dependencies[0].metadata.name",
                        "error dependency-without-api-version spec.dependencies[1].apiVersion",
                        "error dependency-without-kind spec.dependencies[1].kind",
                        "error dependency-without-name spec.dependencies[1].metadata.name");
    }

    @Test
    void aNamespaceIsMissedOnceAndOnlyWhereOthersAreCreated() {
        String settings = object("ConfigMap", "a", "team-a");
        String more = object("ConfigMap", "b", "team-a");

        assertThat(Found.of("deps", promise(settings, more))).isEmpty();
        assertThat(Found.of("deps", promise(settings, more, object("Namespace", "team-b", ""))))
                .containsExactly("warning namespace-not-among-dependencies spec.dependencies[0].metadata.namespace");
        assertThat(Found.of("deps", promise(settings, more, object("Namespace", "team-a", ""))))
                .isEmpty();
        assertThat(Found.of(
                        "deps", promise(object("ConfigMap", "a", "kube-system"), object("Namespace", "team-a", ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{key: }", "{key: \"\"}"})
    void aSecretWithoutValuesIsFine(String values) {
        assertThat(Found.of(
                        "deps", promise("{apiVersion: v1, kind: Secret, metadata: {name: a}, data: " + values + "}")))
                .isEmpty();
    }

    @Test
    void aSecretOfAnotherGroupMayHoldWhatItLikes() {
        assertThat(Found.of(
                        "deps",
                        promise("{apiVersion: example.com/v1, kind: Secret, metadata: {name: a}, data: {a: b}}")))
                .isEmpty();
        assertThat(Found.of("deps", promise("{apiVersion: v1, kind: Secret, metadata: {name: a}, data: {a: b}}")))
                .containsExactly("warning secret-among-dependencies spec.dependencies[0].kind");
    }

    @Test
    void moreThanFiftyObjectsAreMany() {
        String[] objects = new String[51];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = object("ConfigMap", "a" + i, "default");
        }

        assertThat(Found.of("deps", promise(objects))).containsExactly("info many-dependencies spec.dependencies");
        assertThat(Found.of("deps", promise(java.util.Arrays.copyOf(objects, 50))))
                .isEmpty();
    }

    @Test
    void aCompoundPromiseThatSelectsThePlatformIsFine() {
        String release = "{apiVersion: platform.kratix.io/v1alpha1, kind: PromiseRelease, metadata: {name: a}}";

        assertThat(Found.of(
                        "deps",
                        promise(release) + "  destinationSelectors:\n    - matchLabels: {environment: platform}\n"))
                .isEmpty();
        assertThat(Found.of("deps", promise(release)))
                .containsExactly("warning promise-for-every-destination spec.dependencies[0].kind");
    }
}
