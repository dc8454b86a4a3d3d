package dev.troth.rules.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.schema.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "nginx:1.27",
                "library/nginx:1.27",
                "localhost/app:dev",
                "localhost:5000/app:dev",
                "registry.example.com/team/render:v1.2.0",
                "registry.example.com:8443/team/render",
                "Registry.Example.com/team/render:v1",
                "127.0.0.1:5000/app",
                "[::1]:5000/app:1",
                "team/my_app__two--dashes.x:V1_2-3.4",
                "533267353680.dkr.ecr.eu-west-2.amazonaws.com/app:v0.1.0"
            })
    void whatRuntimesPullHasNoFlaw(String text) {
        assertThat(ImageReference.flaw(text)).isEmpty();
        assertThat(ImageReference.flaw(text + (text.indexOf('@') < 0 ? "@" + DIGEST : "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\" nginx:1\"|nginx:1",
                "\"nginx:1 \"|nginx:1",
                "https://ghcr.io/acme/app:1|ghcr.io/acme/app:1",
                "docker://acme/app|acme/app",
                "ghcr.io/Acme/App:1|ghcr.io/acme/app:1",
                "GHCR.io/Acme/App:1|GHCR.io/acme/app:1",
                "Nginx|nginx",
                "MyOrg/app:1|myorg/app:1"
            })
    void whatIsNearlyRightIsPutRight(String text, String better) {
        assertThat(ImageReference.flaw(text).map(Flaw::better)).contains(better);
        assertThat(ImageReference.flaw(better)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ghcr.io/acme/a b:1",
                "nginx:bad:tag",
                "nginx:",
                "nginx:.1",
                "nginx:-1",
                "nginx@sha256:12",
                "nginx@md5:0123456789abcdef0123456789abcdef",
                "-app",
                "app-",
                "a..b/c",
                "a___b",
                "team//app",
                "/app",
                "team/",
                "ghcr.io:port/app",
                "ghcr..io/app",
                ":1",
                "größe",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void whatNoRuntimePullsIsFlawed(String text) {
        assertThat(ImageReference.flaw(text)).isPresent();
    }

    @Test
    void aTagOfMoreThan128CharactersIsFlawed() {
        assertThat(ImageReference.flaw("app:" + "t".repeat(128))).isEmpty();
        assertThat(ImageReference.flaw("app:" + "t".repeat(129))).isPresent();
    }

    @Test
    void aPortIsNoTag() {
        ImageReference image = ImageReference.of("localhost:5000/team/app");

        assertThat(image).isEqualTo(new ImageReference("localhost:5000", "team/app", null, null));
    }

    @Test
    void tagAndDigestAreBothKept() {
        ImageReference image = ImageReference.of("ghcr.io/team/app:v1@" + DIGEST);

        assertThat(image).isEqualTo(new ImageReference("ghcr.io", "team/app", "v1", DIGEST));
    }
}
