package dev.troth.conformance.engine;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.promise.effective.Job;
import dev.troth.promise.effective.Manifest;
import dev.troth.promise.effective.PipelineDefaults;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.promise.effective.SupportingObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects of a Pipeline differ from those recorded, field by field.
 *
 * <p>Where a user names several namespaces, Kratix goes through them in random order: what has one kind is compared as
 * a set.
 */
final class RenderDifferences {

    private static final String SUFFIX = "xxxxx";

    private final List<String> found = new ArrayList<>();

    private RenderDifferences() {}

    static List<String> of(List<Json> expected, RenderedPipeline pipeline, PipelineDefaults defaults) {
        RenderDifferences differences = new RenderDifferences();
        List<Json.Mapping> actual =
                Manifest.all(SupportingObjects.of(pipeline.run()), Job.of(pipeline.run(), defaults, SUFFIX));
        differences.objects(expected, actual);
        differences.inShort(expected, pipeline);
        return differences.found;
    }

    private void objects(List<Json> expected, List<Json.Mapping> actual) {
        List<String> kinds = expected.stream().map(each -> text(each, "kind")).toList();
        List<String> actualKinds =
                actual.stream().map(each -> text(each, "kind")).toList();
        if (!actualKinds.equals(kinds)) {
            found.add("kinds: expected " + kinds + ", were " + actualKinds);
        }
        List<Json> left = new ArrayList<>(actual);
        for (Json object : expected) {
            Json twin = left.stream()
                    .filter(each -> identity(each).equals(identity(object)))
                    .findFirst()
                    .orElse(null);
            if (twin == null) {
                found.add("missing " + identity(object));
            } else {
                left.remove(twin);
                compare(identity(object), object, twin);
            }
        }
        left.forEach(each -> found.add("surplus " + identity(each)));
    }

    /** What the engine goes by says the same as the objects in full. */
    private void inShort(List<Json> expected, RenderedPipeline pipeline) {
        Json job = expected.getLast();
        same("job name", text(at(job, "metadata"), "name"), pipeline.jobNameStem() + "-" + SUFFIX);
        same("job namespace", text(at(job, "metadata"), "namespace"), pipeline.namespace());
        compare("job labels", at(at(job, "metadata"), "labels"), Json.ofTexts(pipeline.jobLabels()));
        List<String> kinds = expected.stream().map(each -> text(each, "kind")).toList();
        List<String> actualKinds = pipeline.supporting().stream()
                .map(RenderedPipeline.Supporting::kind)
                .toList();
        same("supporting kinds", kinds.subList(0, kinds.size() - 1).toString(), actualKinds.toString());
        Set<String> supporting = new TreeSet<>();
        expected.stream()
                .filter(each -> !text(each, "kind").equals("Job"))
                .forEach(each -> supporting.add(inShort(each)));
        Set<String> actual = new TreeSet<>();
        pipeline.supporting()
                .forEach(each ->
                        actual.add(inShort(each.kind(), each.namespace(), each.name(), Json.ofTexts(each.labels()))));
        same("supporting objects", supporting.toString(), actual.toString());
    }

    private static String inShort(Json object) {
        Json metadata = at(object, "metadata");
        return inShort(
                text(object, "kind"), text(metadata, "namespace"), text(metadata, "name"), at(metadata, "labels"));
    }

    private static String inShort(String kind, String namespace, String name, Json labels) {
        return kind + " " + namespace + "/" + name + " " + GoJson.write(labels);
    }

    private static String identity(Json object) {
        Json metadata = at(object, "metadata");
        return text(object, "kind") + " " + text(metadata, "namespace") + "/" + text(metadata, "name");
    }

    private void same(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            found.add(what + ": expected " + expected + ", was " + actual);
        }
    }

    private void compare(String path, Json expected, Json actual) {
        if (expected instanceof Json.Mapping one && actual instanceof Json.Mapping other) {
            mappings(path, one, other);
        } else if (expected instanceof Json.Sequence one
                && actual instanceof Json.Sequence other
                && one.items().size() == other.items().size()) {
            for (int i = 0; i < one.items().size(); i++) {
                compare(path + "[" + i + "]", one.items().get(i), other.items().get(i));
            }
        } else {
            same(path, GoJson.write(expected), GoJson.write(actual));
        }
    }

    private void mappings(String path, Json.Mapping expected, Json.Mapping actual) {
        Set<String> names = new TreeSet<>(expected.fields().keySet());
        names.addAll(actual.fields().keySet());
        // Uids are the recorder's.
        names.remove("uid");
        names.forEach(
                name -> compare(path + "." + name, orNull(expected.fields(), name), orNull(actual.fields(), name)));
    }

    private static Json orNull(Map<String, Json> fields, String name) {
        return fields.getOrDefault(name, Json.NULL);
    }

    private static Json at(@Nullable Json value, String name) {
        return value instanceof Json.Mapping mapping ? orNull(mapping.fields(), name) : Json.NULL;
    }

    private static String text(Json value, String name) {
        return at(value, name) instanceof Json.Text text ? text.value() : "";
    }
}
