package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the pages do not show of the rules about required Promises. */
class RequiresRulesTest {

    private static String promise(String name, String version, String... requirements) {
        StringBuilder text = new StringBuilder(
                        "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata:\n  name: ")
                .append(name)
                .append(version.isEmpty() ? "" : "\n  labels: {kratix.io/promise-version: " + version + "}")
                .append("\nspec:\n  requiredPromises:\n");
        for (String requirement : requirements) {
            text.append("    - ").append(requirement).append('\n');
        }
        return text.toString();
    }

    private static final String SHOP = promise("shop", "v1", "{name: cache, version: v1}");

    private static final String RELEASE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: PromiseRelease
            metadata: {name: %s}
            spec: {version: v1, sourceRef: {type: http, url: https://example.com/%s/promise.yaml}}
            """;

    @Test
    void aPromiseAloneMayRequireWhatIsElsewhere() {
        assertThat(Found.of("requires", SHOP)).isEmpty();
    }

    @Test
    void amongOthersTheRequiredOneIsMissed() {
        assertThat(Found.of("requires", SHOP, promise("other", "v1")))
                .containsExactly("warning required-promise-not-found spec.requiredPromises[0].name");
        assertThat(Found.of("requires", SHOP, promise("cache", "v1"))).isEmpty();
    }

    @Test
    void aReleaseBringsAPromiseByItsNameOrItsAddress() {
        assertThat(Found.of("requires", SHOP, RELEASE.formatted("cache", "x"))).isEmpty();
        assertThat(Found.of("requires", SHOP, RELEASE.formatted("x", "cache"))).isEmpty();
        assertThat(Found.of("requires", SHOP, RELEASE.formatted("x", "y"))).hasSize(1);
    }

    @Test
    void aCircleOverThreeIsFoundInEachOfThem() {
        String cache = promise("cache", "v1", "{name: storage, version: v1}");
        String storage = promise("storage", "v1", "{name: shop, version: v1}");

        assertThat(Found.of("requires", SHOP, cache, storage))
                .containsExactly("error requirement-cycle spec.requiredPromises[0].name");
        assertThat(Found.of("requires", storage, SHOP, cache))
                .containsExactly("error requirement-cycle spec.requiredPromises[0].name");
    }

    @Test
    void whoOnlyLeadsIntoACircleIsNotPartOfIt() {
        String cache = promise("cache", "v1", "{name: storage, version: v1}");
        String storage = promise("storage", "v1", "{name: cache, version: v1}");

        assertThat(Found.of("requires", SHOP, cache, storage)).isEmpty();
    }

    @Test
    void whoRequiresItselfIsNoCircle() {
        assertThat(Found.of("requires", promise("cache", "v1", "{name: cache, version: v1}")))
                .containsExactly("error promise-requires-itself spec.requiredPromises[0].name");
    }

    @Test
    void theSamePromiseInTwoVersionsIsTwice() {
        assertThat(Found.of(
                        "requires", promise("shop", "v1", "{name: cache, version: v1}", "{name: cache, version: v2}")))
                .containsExactly("warning duplicate-requirement spec.requiredPromises[1].name");
    }

    @Test
    void aRequirementWithoutNameIsOnlyThat() {
        assertThat(Found.of(
                        "requires", promise("shop", "v1", "{version: v1}", "{name: \"\", version: v1}", "{}"), SHOP))
                .containsExactly(
                        "error requirement-without-name spec.requiredPromises[0].name",
                        "error requirement-without-name spec.requiredPromises[1].name",
                        "error requirement-without-name spec.requiredPromises[2].name");
    }

    @Test
    void anotherVersionOfTheProjectIsTold() {
        assertThat(Found.of("requires", SHOP, promise("cache", "v2")))
                .containsExactly("warning required-version-mismatch spec.requiredPromises[0].version");
        assertThat(Found.of("requires", SHOP, promise("cache", ""))).isEmpty();
        assertThat(Found.of("schema-16", promise("cache", ""), SHOP))
                .containsExactly("warning promise-without-version metadata.name");
    }

    @Test
    void aVersionThatIsANumberIsAWrongType() {
        String text = promise("shop", "v1", "{name: cache, version: 1}");

        assertThat(Found.of("requires", text)).isEmpty();
        assertThat(Found.of("schema", text)).containsExactly("error wrong-type spec.requiredPromises[0].version");
    }
}
