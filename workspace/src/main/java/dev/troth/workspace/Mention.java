package dev.troth.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Whether a file names something at all, told from its bytes without reading it as YAML. In a large repository nearly no
 * file passes, so this is what looking through one costs.
 */
final class Mention {

    /** Without it nothing can be an object of Kratix, unless its apiVersion is wrong; then its kind still tells. */
    private static final String GROUP = "platform.kratix.io";

    /** Without it nothing can be a scenario, unless its apiVersion is wrong; then its kind still tells. */
    private static final String SCENARIOS = "troth.dev/";

    private Mention() {}

    static boolean ofKratix(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(GROUP)
                || text.contains(SCENARIOS)
                || text.contains("kind: Scenario")
                || text.contains("kind: Promise")
                || text.contains("\"kind\": \"Promise\"");
    }

    /** Whether one of the words stands in it; they are ASCII. */
    static boolean ofAny(byte[] bytes, Collection<String> words) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
