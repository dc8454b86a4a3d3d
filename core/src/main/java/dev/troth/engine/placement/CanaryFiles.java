package dev.troth.engine.placement;

import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.Workload;
import java.util.List;

/**
 * The two files by which Kratix tries a Destination out ({@code internal/controller/destination_controller.go}, {@code
 * getCanaryWorkloads}).
 */
public final class CanaryFiles {

    /** Who writes them, for the message of the commit. */
    public static final String WRITER = "kratix-canary";

    private static final String NAMESPACE_FILE = "kratix-canary-namespace.yaml";
    private static final String CONFIG_MAP_FILE = "kratix-canary-configmap.yaml";

    private static final String NAMESPACE = """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: kratix-worker-system
            spec: {}
            status: {}
            """;

    private static final String CONFIG_MAP = """
            apiVersion: v1
            data:
              canary: this confirms your infrastructure is reading from Kratix state stores
            kind: ConfigMap
            metadata:
              name: kratix-info
              namespace: kratix-worker-system
            """;

    private CanaryFiles() {}

    static List<Workload> of(DestinationSpec spec) {
        boolean nested =
                spec.filepathMode().isEmpty() || spec.filepathMode().equals(DestinationSpec.NESTED_BY_METADATA);
        return List.of(
                new Workload(
                        GoPath.join(spec.path(), nested ? StorePaths.DEPENDENCIES : "", NAMESPACE_FILE), NAMESPACE),
                new Workload(
                        GoPath.join(spec.path(), nested ? StorePaths.RESOURCES : "", CONFIG_MAP_FILE), CONFIG_MAP));
    }

    /** Whether it is one of them, as far as its name says. */
    public static boolean isOne(String path) {
        return path.endsWith(NAMESPACE_FILE) || path.endsWith(CONFIG_MAP_FILE);
    }

    static List<String> paths(DestinationSpec spec) {
        return of(spec).stream().map(Workload::filepath).toList();
    }
}
