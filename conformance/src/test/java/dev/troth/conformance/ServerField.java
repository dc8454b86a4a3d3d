package dev.troth.conformance;

import dev.troth.analysis.ParsedObject;
import dev.troth.promise.Action;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a field that the server named stands in the document. The server speaks of the CustomResourceDefinition or the
 * Job that it was asked to make; people wrote a Promise.
 */
final class ServerField {

    private static final Pattern PIPELINE =
            Pattern.compile("(promise|resource)\\.(configure|delete) pipeline with name (\\S*) ");
    private static final Pattern SEGMENT = Pattern.compile("\\[\"?([^\\]\"]*)\"?\\]|([^.\\[]+)");

    /** A last segment that stands for everything below. */
    static final String ANYTHING = "**";

    private ServerField() {}

    /** The path in segments, indexes as numbers; empty where it stands for nothing that is written. */
    static Optional<List<String>> inDocument(Recording recording, Recording.Cause cause, ParsedObject object) {
        List<String> field = segments(cause.field());
        return switch (recording.stage()) {
            case "webhook: crd" -> Optional.of(ofCrd(field, object));
            case "webhook: job" -> ofJob(field, recording, object);
            default -> field.equals(List.of("<nil>")) ? Optional.empty() : Optional.of(field);
        };
    }

    /** {@code a.b[0]["c.d"]} as {@code a, b, 0, c.d}. */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        if (path.equals("$")) {
            return segments;
        }
        Matcher matcher = SEGMENT.matcher(path);
        while (matcher.find()) {
            segments.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return segments;
    }

    /** An API with one version is judged in the form of the old CRDs, whose version stood directly under the spec. */
    private static List<String> ofCrd(List<String> field, ParsedObject object) {
        List<String> path = new ArrayList<>(List.of("spec", "api"));
        boolean single = Promise.of(object.place())
                .api()
                .filter(api -> api.versions().size() == 1)
                .isPresent();
        if (single && field.size() > 1 && field.getFirst().equals("spec")) {
            List<String> rest = field.subList(1, field.size());
            switch (rest.getFirst()) {
                case "validation" -> {
                    path.addAll(List.of("spec", "versions", "0", "schema"));
                    path.addAll(rest.subList(1, rest.size()));
                    return path;
                }
                case "additionalPrinterColumns", "selectableFields", "subresources" -> {
                    path.addAll(List.of("spec", "versions", "0"));
                    rest.forEach(each -> path.add(each.equals("JSONPath") ? "jsonPath" : each));
                    return path;
                }
                case "version" -> {
                    path.addAll(List.of("spec", "versions", "0", "name"));
                    return path;
                }
                default -> {}
            }
        }
        if (field.size() > 2 && field.get(1).equals("conversion")) {
            path.addAll(List.of("spec", "conversion", "webhook"));
            field.stream()
                    .skip(2)
                    .forEach(each -> path.add(each.equals("webhookClientConfig") ? "clientConfig" : each));
            return path;
        }
        field.forEach(each -> path.add(each.equals("JSONPath") ? "jsonPath" : each));
        return path;
    }

    private static Optional<List<String>> ofJob(List<String> field, Recording recording, ParsedObject object) {
        Matcher named = PIPELINE.matcher(recording.message());
        Optional<Pipeline> pipeline = named.find() ? pipeline(object, named) : Optional.empty();
        if (pipeline.isEmpty()) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>(segments(pipeline.get().place().path()));
        path.addAll(ofPod(field, pipeline.get()));
        return Optional.of(path);
    }

    private static Optional<Pipeline> pipeline(ParsedObject object, Matcher named) {
        return Promise.of(object.place()).workflows().stream()
                .filter(workflow -> workflow.text().equals(named.group(1) + "." + named.group(2)))
                .flatMap(workflow -> workflow.pipelines().stream())
                .filter(pipeline -> pipeline.nameText().equals(named.group(3)))
                .findFirst();
    }

    private static List<String> ofPod(List<String> field, Pipeline pipeline) {
        List<String> pod = List.of("spec", "template", "spec");
        if (field.size() <= 3 || !field.subList(0, 3).equals(pod)) {
            if (field.contains("labels") || field.contains("annotations")) {
                int at = Math.max(field.indexOf("labels"), field.indexOf("annotations"));
                List<String> path = new ArrayList<>(List.of("metadata"));
                path.addAll(field.subList(at, field.size()));
                return path;
            }
            return field.equals(List.of("spec", "backoffLimit"))
                    ? List.of("spec", "jobOptions", "backoffLimit")
                    : List.of("metadata", "name");
        }
        List<String> rest = new ArrayList<>(field.subList(3, field.size()));
        switch (rest.getFirst()) {
            case "initContainers" -> {
                rest.set(0, "containers");
                shift(rest, 1, 1);
                if (rest.size() > 3 && rest.get(2).equals("env")) {
                    shift(rest, 3, 11);
                }
                if (rest.size() > 3 && rest.get(2).equals("volumeMounts")) {
                    shift(rest, 3, 3);
                }
            }
            case "volumes" -> shift(rest, 1, pipeline.action() == Action.CONFIGURE ? 4 : 3);
            case "serviceAccountName" -> {
                return pipeline.rbac().serviceAccount().isPresent()
                        ? List.of("spec", "rbac", "serviceAccount")
                        : List.of("metadata", "name");
            }
            default -> {}
        }
        rest.addFirst("spec");
        return rest;
    }

    private static void shift(List<String> path, int index, int by) {
        if (index < path.size() && path.get(index).matches("\\d+")) {
            path.set(index, Integer.toString(Integer.parseInt(path.get(index)) - by));
        }
    }
}
