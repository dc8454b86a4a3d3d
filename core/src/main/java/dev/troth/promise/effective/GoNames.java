package dev.troth.promise.effective;

import dev.troth.schema.ObjectType;
import dev.troth.schema.Type;
import java.util.Map;
import java.util.Set;

/**
 * What Go calls the parts of a Pipeline in its messages, where the type table knows only what may stand there
 * ({@code api/v1alpha1/pipeline_types.go}; {@code k8s.io/api/core/v1}).
 */
final class GoNames {

    private static final Map<String, String> RENAMED = Map.of("Rbac", "RBAC", "PipelineMetadata", "ObjectMeta");
    private static final Set<String> OF_KRATIX =
            Set.of("Pipeline", "PipelineSpec", "RBAC", "Permission", "JobOptions", "Container");

    /** Structs whose name is a field of an embedded struct. */
    private static final Set<String> NAMED_BY_REFERENCE = Set.of(
            "ConfigMapEnvSource",
            "ConfigMapKeySelector",
            "ConfigMapProjection",
            "ConfigMapVolumeSource",
            "SecretEnvSource",
            "SecretKeySelector",
            "SecretProjection");

    /** Fields whose type has a name of its own. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("AppArmorProfile.type", "v1.AppArmorProfileType"),
            Map.entry("AzureDiskVolumeSource.cachingMode", "v1.AzureDataDiskCachingMode"),
            Map.entry("AzureDiskVolumeSource.kind", "v1.AzureDataDiskKind"),
            Map.entry("Capabilities.add", "[]v1.Capability"),
            Map.entry("Capabilities.drop", "[]v1.Capability"),
            Map.entry("Container.imagePullPolicy", "v1.PullPolicy"),
            Map.entry("EmptyDirVolumeSource.medium", "v1.StorageMedium"),
            Map.entry("HostPathVolumeSource.type", "v1.HostPathType"),
            Map.entry("ImageVolumeSource.pullPolicy", "v1.PullPolicy"),
            Map.entry("LabelSelectorRequirement.operator", "v1.LabelSelectorOperator"),
            Map.entry("ManagedFieldsEntry.operation", "v1.ManagedFieldsOperationType"),
            Map.entry("ManagedFieldsEntry.time", "v1.Time"),
            Map.entry("ObjectMeta.creationTimestamp", "v1.Time"),
            Map.entry("ObjectMeta.deletionGracePeriodSeconds", "int64"),
            Map.entry("ObjectMeta.deletionTimestamp", "v1.Time"),
            Map.entry("ObjectMeta.generation", "int64"),
            Map.entry("ObjectMeta.uid", "types.UID"),
            Map.entry("OwnerReference.uid", "types.UID"),
            Map.entry("PersistentVolumeClaimSpec.accessModes", "[]v1.PersistentVolumeAccessMode"),
            Map.entry("PersistentVolumeClaimSpec.volumeMode", "v1.PersistentVolumeMode"),
            Map.entry("PipelineSpec.restartPolicy", "v1.RestartPolicy"),
            Map.entry("ResourceRequirements.limits", "v1.ResourceList"),
            Map.entry("ResourceRequirements.requests", "v1.ResourceList"),
            Map.entry("SeccompProfile.type", "v1.SeccompProfileType"),
            Map.entry("SecurityContext.procMount", "v1.ProcMountType"),
            Map.entry("SecurityContext.runAsGroup", "int64"),
            Map.entry("SecurityContext.runAsUser", "int64"),
            Map.entry("ServiceAccountTokenProjection.expirationSeconds", "int64"),
            Map.entry("Toleration.effect", "v1.TaintEffect"),
            Map.entry("Toleration.operator", "v1.TolerationOperator"),
            Map.entry("Toleration.tolerationSeconds", "int64"),
            Map.entry("VolumeMount.mountPropagation", "v1.MountPropagationMode"),
            Map.entry("VolumeMount.recursiveReadOnly", "v1.RecursiveReadOnlyMode"),
            Map.entry("VolumeResourceRequirements.limits", "v1.ResourceList"),
            Map.entry("VolumeResourceRequirements.requests", "v1.ResourceList"));

    private GoNames() {}

    /** A struct without its package. */
    static String struct(ObjectType type) {
        return RENAMED.getOrDefault(type.name(), type.name());
    }

    /** The type of a struct's field. */
    static String type(String struct, String field, Type type) {
        String named = TYPES.get(struct + "." + field);
        return named == null ? type(type) : named;
    }

    /** A type that has no name of its own; whole numbers that are not said to be longer have 32 bits. */
    private static String type(Type type) {
        return switch (type) {
            case ObjectType object -> (OF_KRATIX.contains(struct(object)) ? "v1alpha1." : "v1.") + struct(object);
            case Type.ListType list -> "[]" + type(list.items());
            case Type.MapType map -> "map[string]" + type(map.values());
            case Type.BooleanType bool -> "bool";
            case Type.NumberType number -> "int32";
            case Type.QuantityType quantity -> "resource.Quantity";
            default -> "string";
        };
    }

    /** A field as messages trace it: behind the struct that is embedded for it. */
    static String traced(String struct, String field) {
        if (struct.equals("Volume") && !field.equals("name")) {
            return "VolumeSource." + field;
        }
        if (struct.equals("Permission") && !field.equals("resourceNamespace")) {
            return "PolicyRule." + field;
        }
        return field.equals("name") && NAMED_BY_REFERENCE.contains(struct) ? "LocalObjectReference." + field : field;
    }
}
