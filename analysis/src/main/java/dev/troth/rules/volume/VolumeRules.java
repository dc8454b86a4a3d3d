package dev.troth.rules.volume;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Volumes and mounts. */
public final class VolumeRules {

    private VolumeRules() {}

    public static RuleFamily family() {
        return new RuleFamily("volume", "Volumes and mounts", List.of(), List.of());
    }
}
