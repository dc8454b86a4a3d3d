package dev.troth.scenariofile;

import dev.troth.promise.Action;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Reserved;
import dev.troth.promise.WorkflowType;
import dev.troth.simulation.scenario.ContainerBehaviour;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code spec.containers}: what containers do. */
final class ContainerReader {

    private final Cast cast;
    private final Sources sources;
    private final Times times;
    private final Problems problems;

    ContainerReader(Cast cast, Sources sources, Times times, Problems problems) {
        this.cast = cast;
        this.sources = sources;
        this.times = times;
        this.problems = problems;
    }

    List<ContainerBehaviour> readAll(Place list) {
        return list.items().stream().filter(Place::isMapping).map(this::read).toList();
    }

    private ContainerBehaviour read(Place place) {
        List<Pipeline> pipelines = pipelines(place.get("workflow"), cast);
        String pipeline = pipeline(place.get("pipeline"), pipelines);
        String container = container(place.get("container"), named(pipeline, pipelines));
        Map<String, String> output = new LinkedHashMap<>();
        if (place.get("outputFrom").string().isPresent()) {
            output.putAll(sources.folder(place.get("outputFrom")));
        }
        output.putAll(files(place.get("output")));
        return new ContainerBehaviour(
                type(place.get("workflow")).orElse(null),
                action(place.get("workflow")).orElse(null),
                pipeline,
                container,
                runs(place.get("runs")),
                exitCodes(place),
                times.read(place.get("takes"), ContainerBehaviour.USUAL_MILLIS),
                place.get("hangs").isTrue(),
                output,
                files(place.get("metadata")));
    }

    /** {@code resource}, {@code configure} or {@code resource/configure}. */
    private static Optional<WorkflowType> type(Place workflow) {
        String text = workflow.stringOrEmpty();
        int slash = text.indexOf('/');
        return WorkflowType.of(slash < 0 ? text : text.substring(0, slash));
    }

    private static Optional<Action> action(Place workflow) {
        String text = workflow.stringOrEmpty();
        return Action.of(text.substring(text.indexOf('/') + 1));
    }

    /** The Pipelines of the workflows that are meant. */
    static List<Pipeline> pipelines(Place workflow, Cast cast) {
        Optional<WorkflowType> type = type(workflow);
        Optional<Action> action = action(workflow);
        return cast.pipelines().stream()
                .filter(pipeline -> type.isEmpty() || pipeline.type() == type.get())
                .filter(pipeline -> action.isEmpty() || pipeline.action() == action.get())
                .toList();
    }

    /** Those of a name; all for {@code ""}. */
    static List<Pipeline> named(String name, List<Pipeline> pipelines) {
        return pipelines.stream()
                .filter(one -> name.isEmpty() || one.nameText().equals(name))
                .toList();
    }

    private String pipeline(Place place, List<Pipeline> pipelines) {
        String name = place.stringOrEmpty();
        List<String> known = Cast.names(pipelines);
        if (!name.isEmpty() && !known.contains(name) && !cast.promises().isEmpty()) {
            problems.add(
                    ScenarioProblem.Kind.PIPELINE,
                    place,
                    "No Promise of this scenario has a Pipeline `" + name + "` there, so this would never count."
                            + Problems.hint(name, known));
        }
        return name;
    }

    private String container(Place place, List<Pipeline> pipelines) {
        String name = place.stringOrEmpty();
        List<String> known = Cast.containers(pipelines);
        if (!name.isEmpty() && !pipelines.isEmpty() && !known.contains(name) && !Reserved.CONTAINERS.contains(name)) {
            problems.add(
                    ScenarioProblem.Kind.PIPELINE,
                    place,
                    "There is no container `" + name + "` there, so this would never count."
                            + Problems.hint(name, known));
        }
        return name;
    }

    private static Set<Integer> runs(Place place) {
        Set<Integer> runs = new TreeSet<>();
        SettingsReader.whole(place).ifPresent(runs::add);
        place.items().forEach(item -> SettingsReader.whole(item).ifPresent(runs::add));
        return runs;
    }

    private List<Integer> exitCodes(Place place) {
        Place one = place.get("exitCode");
        Place several = place.get("exitCodes");
        if (one.isPresent() && several.isPresent()) {
            problems.add(
                    ScenarioProblem.Kind.SHAPE,
                    several,
                    "`exitCode` and `exitCodes` say the same. Keep `exitCode` for each attempt alike, or `exitCodes` with one"
                            + " for each attempt.");
        }
        List<Integer> codes = new ArrayList<>();
        SettingsReader.whole(one).ifPresent(codes::add);
        several.items().forEach(item -> SettingsReader.whole(item).ifPresent(codes::add));
        return codes;
    }

    private Map<String, String> files(Place mapping) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Place entry : mapping.entries()) {
            String path = entry.name();
            if (!isPath(path)) {
                problems.add(
                        ScenarioProblem.Kind.SHAPE,
                        entry,
                        "`" + path + "` is no file in that folder. Write the way to it, such as `bucket.yaml` or"
                                + " `deep/bucket.yaml`, without `..` and without `/` at its ends.");
            } else {
                files.put(path, entry.stringOrEmpty());
            }
        }
        tellOfFilesInFiles(mapping, files.keySet());
        return files;
    }

    static boolean isPath(String path) {
        return Stream.of(path.split("/", -1))
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private void tellOfFilesInFiles(Place mapping, Set<String> paths) {
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String folder = path.substring(0, slash);
                if (paths.contains(folder)) {
                    problems.add(
                            ScenarioProblem.Kind.SHAPE,
                            mapping.get(path),
                            "`" + folder
                                    + "` is a file here, so nothing can lie in it. Give one of the two another name.");
                }
            }
        }
    }
}
