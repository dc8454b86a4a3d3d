package dev.troth.rules.api;

import dev.troth.schema.Json;
import dev.troth.yaml.YamlNode;

/** How a value looks in a message: as JSON in backticks, cut where it is long. */
final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    static String of(YamlNode node) {
        String json = Json.of(node);
        int end = Math.min(json.length(), MOST);
        boolean split = end < json.length() && Character.isLowSurrogate(json.charAt(end));
        return "`" + json.substring(0, split ? end - 1 : end) + (end < json.length() ? "…`" : "`");
    }
}
