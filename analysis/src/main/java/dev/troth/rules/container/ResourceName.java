package dev.troth.rules.container;

import dev.troth.analysis.Spelling;
import dev.troth.schema.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a container can ask for ({@code pkg/apis/core/helper/helpers.go} and {@code validateContainerResourceName} of
 * Kubernetes).
 */
final class ResourceName {

    static final List<String> STANDARD = List.of("cpu", "memory", "ephemeral-storage");

    private static final String HUGE_PAGES = "hugepages-";

    private ResourceName() {}

    /** Whether Kubernetes takes it at all. */
    static boolean isKnown(String name) {
        if (name.indexOf('/') < 0) {
            return STANDARD.contains(name)
                    || (isHugePages(name) && Names.labelKey(name).isEmpty());
        }
        return Names.labelKey(name).isEmpty() && (isKubernetesOwn(name) || isExtended(name));
    }

    static boolean isHugePages(String name) {
        return name.startsWith(HUGE_PAGES);
    }

    /** A device of some vendor, such as {@code nvidia.com/gpu}. */
    static boolean isExtended(String name) {
        return name.indexOf('/') >= 0
                && !isKubernetesOwn(name)
                && !name.startsWith("requests.")
                && Names.labelKey("requests." + name).isEmpty();
    }

    private static boolean isKubernetesOwn(String name) {
        return name.contains("kubernetes.io/");
    }

    /** Whether a node may promise more of it than it has, so that a request can be below its limit. */
    static boolean canBeShared(String name) {
        return !isHugePages(name) && (name.indexOf('/') < 0 || isKubernetesOwn(name));
    }

    /** What was probably meant. */
    static Optional<String> meant(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "ram", "mem" -> Optional.of("memory");
            case "storage", "disk", "ephemeralstorage" -> Optional.of("ephemeral-storage");
            case "cpus", "core", "cores" -> Optional.of("cpu");
            case "gpu" -> Optional.of("nvidia.com/gpu");
            default -> Spelling.nearest(name, STANDARD);
        };
    }
}
