package dev.troth.engine.object;

import java.util.Map;

/**
 * Which Destinations a group of files is for.
 *
 * @param source who says so: {@code promise}, {@code promise-workflow} or {@code resource-workflow}
 */
public record WorkSelector(Map<String, String> matchLabels, String source) {

    public WorkSelector {
        matchLabels = Map.copyOf(matchLabels);
    }
}
