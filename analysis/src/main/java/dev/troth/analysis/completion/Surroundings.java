package dev.troth.analysis.completion;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Project;
import dev.troth.scenariofile.ScenarioFiles;
import java.util.List;

/** What is known around the text that is completed. Asked only where it matters. */
public interface Surroundings {

    /**
     * Another file of the project.
     *
     * @param path from the folder of the text, with {@code /} between the parts
     * @param facts what it holds
     */
    record OtherFile(String path, FileFacts facts) {}

    /** All files, the text itself included. */
    Project project();

    /** The files that a scenario in the text can name. */
    ScenarioFiles scenarioFiles();

    /** The files of the project that hold something, except the text itself. */
    List<OtherFile> otherFiles();
}
