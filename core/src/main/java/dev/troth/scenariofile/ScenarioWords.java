package dev.troth.scenariofile;

import dev.troth.promise.Pipeline;
import dev.troth.promise.Reserved;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the reader of a scenario would understand at each place of it: the names of what the scenario has. */
public final class ScenarioWords {

    /** Follows the newest revision ({@code api/v1alpha1/resourcebinding_types.go}). */
    static final String LATEST = "latest";

    private final Scenario scenario;
    private final Cast cast;

    ScenarioWords(Scenario scenario, Cast cast) {
        this.scenario = scenario;
        this.cast = cast;
    }

    /** Reads an object of {@code kind: Scenario}, however unfinished it is, with the files that it names. */
    public static ScenarioWords of(Place scenario, ScenarioFiles files) {
        return ScenarioReader.words(scenario, files);
    }

    /** As far as it can be read. */
    public Scenario scenario() {
        return scenario;
    }

    /** Whether the key is one of those of which each step has one. */
    public static boolean isAction(String key) {
        return StepWord.of(key).isPresent();
    }

    /** The names that can stand at a place: the value of a key, or an item of a list; none where other things stand. */
    public List<String> at(Place place) {
        Place owner = place.parent();
        if (owner == null) {
            return List.of();
        }
        return switch (place.name()) {
            case "object" -> cast.references();
            case "destination" -> cast.destinations();
            case "pipeline" -> Cast.names(pipelines(owner));
            case "container" -> isContainer(owner) ? containers(owner) : List.of();
            case "version" -> versions();
            default -> StepWord.of(place.name()).map(this::subjects).orElse(List.of());
        };
    }

    private List<String> subjects(StepWord word) {
        return switch (word.about) {
            case OBJECT -> cast.references();
            case DESTINATION -> cast.destinations();
            case TIME -> List.of(StepWord.SETTLED);
            case SOMETHING_NEW, KRATIX -> List.of();
        };
    }

    /** The object that a check or step is about; empty where that is not clear. */
    public Optional<Target> subject(Place checkOrStep) {
        return checkOrStep.entries().stream()
                .filter(entry -> entry.name().equals("object") || isAction(entry.name()))
                .findFirst()
                .map(cast::resolve)
                .orElseGet(() -> cast.usual(checkOrStep));
    }

    private static boolean isContainer(Place place) {
        Place list = place.parent();
        return list != null && list.name().equals("containers");
    }

    private List<Pipeline> pipelines(Place owner) {
        if (isContainer(owner)) {
            return ContainerReader.pipelines(owner.get("workflow"), cast);
        }
        return subject(owner).map(cast::pipelines).orElseGet(cast::pipelines);
    }

    private List<String> containers(Place entry) {
        String pipeline = entry.get("pipeline").stringOrEmpty();
        List<String> names = new ArrayList<>(Cast.containers(ContainerReader.named(pipeline, pipelines(entry))));
        names.addAll(Reserved.CONTAINERS);
        return names;
    }

    private List<String> versions() {
        Set<String> versions = new LinkedHashSet<>();
        cast.promises().forEach(promise -> versions.add(promise.version().stringOrEmpty()));
        versions.remove("");
        versions.add(LATEST);
        return List.copyOf(versions);
    }
}
