package dev.troth.schema;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a Pod can learn about itself, by variable or by file ({@code validateObjectFieldSelector} and {@code
 * validateContainerResourceFieldSelector} of Kubernetes).
 */
public final class DownwardField {

    /** Fields that a variable can have for its value, labels and annotations apart. */
    public static final List<String> OF_VARIABLE = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    /** Fields that a file can hold. */
    public static final List<String> OF_FILE =
            List.of("metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations");

    /** Amounts that a variable or a file can have. */
    public static final List<String> RESOURCES = List.of(
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage");

    private static final String LABELS = "metadata.labels";
    private static final String ANNOTATIONS = "metadata.annotations";

    private DownwardField() {}

    /**
     * Why a field path gives nothing.
     *
     * @param allowed {@link #OF_VARIABLE} or {@link #OF_FILE}
     */
    public static Optional<Flaw> flaw(String path, List<String> allowed) {
        int bracket = path.indexOf("['");
        if (path.endsWith("']") && bracket > 0) {
            String field = path.substring(0, bracket);
            String key = path.substring(bracket + 2, path.length() - 2);
            return switch (field) {
                case LABELS ->
                    Names.labelKey(key)
                            .map(flaw -> new Flaw("asks for the label `" + key + "`, which " + flaw.what(), null));
                case ANNOTATIONS ->
                    Names.annotationKey(key)
                            .map(flaw -> new Flaw("asks for the annotation `" + key + "`, which " + flaw.what(), null));
                default -> Optional.of(new Flaw("asks for a part of `" + field + "`, which has none", null));
            };
        }
        if (allowed.contains(path) || (path.equals("spec.host") && allowed.contains("spec.nodeName"))) {
            return Optional.empty();
        }
        if (path.equals(LABELS) || path.equals(ANNOTATIONS)) {
            return Optional.of(
                    new Flaw("is all of them, but a variable can have only one, such as `" + path + "['team']`", null));
        }
        String last = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<String> better = Closest.to(path, allowed)
                .or(() -> allowed.stream()
                        .filter(field -> field.toLowerCase(Locale.ROOT).endsWith("." + last))
                        .findFirst());
        return Optional.of(new Flaw("is no field that Kubernetes hands to containers", better.orElse(null)));
    }

    /** Why an amount cannot be asked for. */
    public static Optional<Flaw> resourceFlaw(String resource) {
        if (RESOURCES.contains(resource)
                || resource.startsWith("limits.hugepages-")
                || resource.startsWith("requests.hugepages-")) {
            return Optional.empty();
        }
        String better = Closest.to(resource, RESOURCES)
                .or(() -> RESOURCES.stream()
                        .filter(known -> known.equals("limits." + resource))
                        .findFirst())
                .orElse(null);
        return Optional.of(new Flaw("is no amount that a container is told", better));
    }

    /** Whether an amount can be told in units of this much: for CPU 1 and 1m, for bytes 1, 1k, 1Ki, 1M and so on. */
    public static boolean takesDivisor(String resource, String divisor) {
        Optional<Quantity> unit = Quantity.parse(divisor);
        if (unit.isEmpty() || unit.get().isZero()) {
            return true;
        }
        if (unit.get().compareTo(Quantity.of(1)) == 0) {
            return true;
        }
        if (hasExponent(divisor)) {
            return false; // Kubernetes compares the text that it would write, and keeps the exponent in it.
        }
        if (resource.endsWith(".cpu")) {
            return unit.get().compareTo(new Quantity(BigInteger.ONE, 3)) == 0;
        }
        long step = divisor.strip().endsWith("i") ? 1024 : 1000;
        long allowed = 1;
        for (int power = 1; power <= 6; power++) {
            allowed *= step;
            if (unit.get().compareTo(Quantity.of(allowed)) == 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code 1e3}, but not {@code 1E}, which is a unit. */
    private static boolean hasExponent(String quantity) {
        int at = Math.max(quantity.indexOf('e'), quantity.indexOf('E'));
        return at >= 0 && at + 1 < quantity.strip().length();
    }
}
