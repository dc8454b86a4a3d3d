package dev.troth.engine.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every Kubernetes object has.
 *
 * @param namespace {@code ""} where the kind has none
 * @param generation 1 at creation, one more when the spec changes and when deletion is asked for
 * @param creationSeconds when the API server stored it first, in seconds since the epoch
 * @param deletionSeconds when somebody asked for its deletion, or {@link Timestamps#NONE}
 */
public record Metadata(
        String name,
        String namespace,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<String> finalizers,
        long generation,
        long creationSeconds,
        long deletionSeconds) {

    public Metadata {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        finalizers = List.copyOf(finalizers);
    }

    /** A new object's: nothing but a name. */
    public static Metadata of(String namespace, String name) {
        return new Metadata(name, namespace, Map.of(), Map.of(), List.of(), 1, 0, Timestamps.NONE);
    }

    public @Nullable String label(String key) {
        return labels.get(key);
    }

    /** The label's value, or {@code ""}, as Go reads it. */
    public String labelOrEmpty(String key) {
        return labels.getOrDefault(key, "");
    }

    /** Whether the label is there and is exactly {@code "true"}, the only value that Kratix acts on. */
    public boolean isTrue(String label) {
        return "true".equals(labels.get(label));
    }

    public boolean hasFinalizer(String finalizer) {
        return finalizers.contains(finalizer);
    }

    /** Whether its deletion was asked for and finalizers keep it. */
    public boolean isDeleting() {
        return deletionSeconds != Timestamps.NONE;
    }

    /** Whether it has all these labels with these values. */
    public boolean matches(Map<String, String> selector) {
        for (Map.Entry<String, String> wanted : selector.entrySet()) {
            if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
                return false;
            }
        }
        return true;
    }

    public Metadata withLabels(Map<String, String> other) {
        if (other.equals(labels)) {
            return this;
        }
        return new Metadata(
                name, namespace, other, annotations, finalizers, generation, creationSeconds, deletionSeconds);
    }

    public Metadata withLabel(String key, String value) {
        if (value.equals(labels.get(key))) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(key, value);
        return withLabels(more);
    }

    /** Without a label, which need not be there. */
    public Metadata withoutLabel(String key) {
        if (!labels.containsKey(key)) {
            return this;
        }
        Map<String, String> fewer = new LinkedHashMap<>(labels);
        fewer.remove(key);
        return withLabels(fewer);
    }

    public Metadata withAnnotations(Map<String, String> other) {
        if (other.equals(annotations)) {
            return this;
        }
        return new Metadata(name, namespace, labels, other, finalizers, generation, creationSeconds, deletionSeconds);
    }

    public Metadata withFinalizers(List<String> other) {
        return new Metadata(name, namespace, labels, annotations, other, generation, creationSeconds, deletionSeconds);
    }

    /** With those finalizers that are not there yet, behind the others. */
    public Metadata withAllFinalizers(List<String> wanted) {
        if (finalizers.containsAll(wanted)) {
            return this;
        }
        List<String> all = new ArrayList<>(finalizers);
        for (String finalizer : wanted) {
            if (!all.contains(finalizer)) {
                all.add(finalizer);
            }
        }
        return withFinalizers(all);
    }

    public Metadata withoutFinalizer(String finalizer) {
        List<String> fewer = new ArrayList<>(finalizers);
        fewer.remove(finalizer);
        return withFinalizers(fewer);
    }

    public Metadata withName(String other) {
        return new Metadata(
                other, namespace, labels, annotations, finalizers, generation, creationSeconds, deletionSeconds);
    }

    public Metadata withGeneration(long other) {
        return new Metadata(name, namespace, labels, annotations, finalizers, other, creationSeconds, deletionSeconds);
    }

    public Metadata createdAt(long seconds) {
        return new Metadata(name, namespace, labels, annotations, finalizers, generation, seconds, deletionSeconds);
    }

    /** As it is stored first: with its whole name, and generation 1. */
    public Metadata createdAs(String fullName, long seconds) {
        return new Metadata(fullName, namespace, labels, annotations, finalizers, 1, seconds, Timestamps.NONE);
    }

    /** With its deletion asked for, which counts as a new generation. */
    public Metadata deletedAt(long seconds) {
        return new Metadata(name, namespace, labels, annotations, finalizers, generation + 1, creationSeconds, seconds);
    }
}
