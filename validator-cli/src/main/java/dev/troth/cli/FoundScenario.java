package dev.troth.cli;

import dev.troth.analysis.ParsedObject;
import dev.troth.scenariofile.ReadScenario;
import dev.troth.scenariofile.ScenarioFiles;
import dev.troth.scenariofile.ScenarioReader;
import dev.troth.workspace.ProjectFile;
import dev.troth.yaml.Place;
import dev.troth.yaml.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario in a file.
 *
 * @param place its root
 */
record FoundScenario(ProjectFile file, Place place, ReadScenario read) {

    /** All of a file. */
    static List<FoundScenario> in(ProjectFile file) {
        List<FoundScenario> found = new ArrayList<>();
        ScenarioFiles beside = file.beside();
        for (ParsedObject object : file.parsed().objects()) {
            if (object.kind() == ParsedObject.Kind.SCENARIO && beside != null) {
                found.add(new FoundScenario(file, object.place(), ScenarioReader.read(object.place(), beside)));
            }
        }
        return found;
    }

    /** {@code file:7:5} of a part, for people. */
    String named(Place part) {
        Position position = position(part);
        return Visible.text(file.name()) + ":" + (position.line() + 1) + ":" + (position.column() + 1);
    }

    /** Where something stands, 0-based. */
    Position position(Place part) {
        return file.parsed().source().position((part.isMapping() ? part.anchor() : part.value()).start());
    }
}
