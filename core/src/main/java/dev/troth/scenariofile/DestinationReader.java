package dev.troth.scenariofile;

import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.effective.AppliedObject;
import dev.troth.simulation.scenario.DestinationSetup;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Destinations: named in a few words, or in files of their own as Kratix takes them. */
final class DestinationReader {

    private final Sources sources;
    private final Problems problems;

    DestinationReader(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** {@code spec.destinations}. */
    List<DestinationSetup> readAll(Place list) {
        List<DestinationSetup> all = new ArrayList<>();
        for (Place item : list.items()) {
            if (item.string().isPresent()) {
                ofFile(item, all);
            } else if (item.isMapping()) {
                all.add(read(item));
            }
        }
        return all;
    }

    private void ofFile(Place path, List<DestinationSetup> all) {
        boolean found = false;
        List<Place> objects = sources.objects(path);
        for (Place object : objects) {
            KubernetesObject destination = KubernetesObject.of(object);
            if (destination.kindText().equals(Kinds.DESTINATION)) {
                all.add(of(destination));
                found = true;
            }
        }
        if (!found && !objects.isEmpty()) {
            problems.add(
                    ScenarioProblem.Kind.FILE,
                    path,
                    "No Destination stands in `" + path.stringOrEmpty()
                            + "`. Name a file that has one, or write it here.");
        }
    }

    /** One that stands in a file as Kratix takes it. */
    static DestinationSetup of(KubernetesObject destination) {
        String name = destination.nameText();
        return new DestinationSetup(name, AppliedObject.labels(destination), spec(destination.spec(), name, true));
    }

    /** One that is written in the scenario: a name, labels, and whatever else differs from the usual. */
    DestinationSetup read(Place place) {
        String name = place.get("name").stringOrEmpty();
        Map<String, String> labels = new TreeMap<>();
        for (Place label : place.get("labels").entries()) {
            labels.put(label.name(), label.stringOrEmpty());
        }
        return new DestinationSetup(name, labels, spec(place, name, false));
    }

    private static DestinationSpec spec(Place spec, String name, boolean tries) {
        Place store = spec.get("stateStoreRef");
        DestinationSpec usual = DefaultDestinations.destination(name, Map.of()).spec();
        return new DestinationSpec(
                orElse(spec.get("path"), usual.path()),
                spec.get("strictMatchLabels").isTrue(),
                orElse(spec.get("cleanup"), usual.cleanup()),
                orElse(spec.at("filepath", "mode"), usual.filepathMode()),
                spec.at("filepath", "filename").stringOrEmpty(),
                orElse(store.get("kind"), StateStore.GIT),
                orElse(store.get("name"), usual.stateStoreName()),
                SettingsReader.bool(spec.at("initWorkloads", "enabled"), tries));
    }

    private static String orElse(Place place, String otherwise) {
        String text = place.stringOrEmpty();
        return text.isEmpty() ? otherwise : text;
    }
}
