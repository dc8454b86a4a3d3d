package dev.troth.scenariofile;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import dev.troth.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that a scenario names, each read once. */
final class Sources {

    private final ScenarioFiles files;
    private final Problems problems;
    private final Map<String, List<Place>> read = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private boolean isIncomplete;

    Sources(ScenarioFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The objects in the file whose path stands at a place; none, and a problem, where that cannot be read. */
    List<Place> objects(Place path) {
        String name = path.stringOrEmpty();
        List<Place> known = read.get(name);
        if (known != null) {
            return known;
        }
        List<Place> objects = switch (files.file(name)) {
            case ScenarioFiles.Text text -> parse(path, name, text.text());
            case ScenarioFiles.Missing missing -> missing(path, name, missing);
        };
        isIncomplete |= objects.isEmpty();
        read.put(name, objects);
        return objects;
    }

    /** Whether a file could not be had, so that nobody knows what the scenario has and has not. */
    boolean isIncomplete() {
        return isIncomplete;
    }

    /** Whether there is such a file; nothing is told. */
    boolean exists(String path) {
        return files.file(path) instanceof ScenarioFiles.Text;
    }

    /** Where one remedy is for several files, such as another folder to run Troth in, only the first is told. */
    private List<Place> missing(Place path, String name, ScenarioFiles.Missing missing) {
        if (missing.isOfAll() && !told.add(missing.reason())) {
            return List.of();
        }
        String advice = missing.advice().isEmpty() ? "" : " " + missing.advice();
        problems.add(ScenarioProblem.Kind.FILE, path, "`" + name + "` " + missing.reason() + "." + advice);
        return List.of();
    }

    private List<Place> parse(Place path, String name, String text) {
        YamlFile yaml = Yaml.read(text);
        List<Place> objects = new ArrayList<>();
        for (YamlProblem problem : yaml.problems()) {
            if (problem.kind() == YamlProblem.Kind.SYNTAX) {
                return missing(
                        path,
                        name,
                        new ScenarioFiles.Missing("cannot be read as YAML at line "
                                + (yaml.source()
                                                .position(problem.span().start())
                                                .line()
                                        + 1)));
            }
        }
        for (YamlDocument document : yaml.documents()) {
            Place root = Place.of(document);
            if (root.isMapping()) {
                objects.add(root);
            }
        }
        return objects.isEmpty() ? missing(path, name, new ScenarioFiles.Missing("holds no object")) : objects;
    }

    /** The files of the folder whose path stands at a place. */
    Map<String, String> folder(Place path) {
        String name = path.stringOrEmpty();
        return switch (files.folder(name)) {
            case ScenarioFiles.Folder folder -> folder.files();
            case ScenarioFiles.Missing missing -> {
                missing(path, name, missing);
                yield Map.of();
            }
        };
    }
}
