package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.effective.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TimelineHtmlTest {

    private static final String SCRIPT = "var a = '</script><!--';";
    private static final String STYLE = "a::before{content:'</STYLE>'}";

    @Test
    void nothingInAStoryEndsAnElementOfThePage() {
        String page = TimelineHtml.of(OddStories.hostile(), SCRIPT, STYLE);

        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(page.split("(?i)</style>", -1)).hasSize(2);
        assertThat(page).doesNotContain("<img").doesNotContain("<!--").doesNotContain("<b>");
    }

    @Test
    void thePolicyNamesTheScriptAndTheStyleThatAreInThePage() throws NoSuchAlgorithmException {
        String page = TimelineHtml.of(Stories.redis(), SCRIPT, STYLE);
        String script = page.substring(page.lastIndexOf("<script>") + 8, page.lastIndexOf("</script>"));
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));

        assertThat(page)
                .contains("default-src 'none'")
                .contains("script-src 'sha256-" + digest(script) + "'")
                .contains("style-src 'sha256-" + digest(style) + "'");
    }

    @Test
    void withoutAScriptThePageIsTheTextOfTheTerminal() {
        assertThat(TimelineHtml.of(Stories.redis(), SCRIPT, STYLE))
                .contains("<noscript>")
                .contains("never ran  tell-billing");
    }

    @Test
    void sha256IsTheOneThatEverybodyKnows() throws NoSuchAlgorithmException {
        for (int length : new int[] {0, 3, 55, 56, 63, 64, 65, 1000}) {
            String text = "ä".repeat(length / 2) + "x".repeat(length % 2);
            assertThat(Sha256.base64(text)).isEqualTo(digest(text));
        }
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
