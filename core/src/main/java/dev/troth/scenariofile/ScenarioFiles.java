package dev.troth.scenariofile;

import java.util.Map;

/** The files that a scenario names. Whoever has a disk, or an editor, or neither, gives them. */
public interface ScenarioFiles {

    /** Where there are none. */
    ScenarioFiles NONE = new ScenarioFiles() {
        @Override
        public FileAnswer file(String path) {
            return Missing.absent();
        }

        @Override
        public FolderAnswer folder(String path) {
            return Missing.absent();
        }
    };

    /** What became of the question for a file. */
    sealed interface FileAnswer {}

    /** What became of the question for a folder. */
    sealed interface FolderAnswer {}

    /** A file's content. */
    record Text(String text) implements FileAnswer {}

    /** The files of a folder and below by their paths from there, with {@code /} between the parts, in order. */
    record Folder(Map<String, String> files) implements FolderAnswer {}

    /**
     * Why there is none.
     *
     * @param reason the rest of a sentence that begins with the path, without a full stop
     * @param advice further sentences with what to do; may be empty
     * @param isOfAll whether other files are missing for the same reason, and the advice helps with all of them
     */
    record Missing(String reason, String advice, boolean isOfAll) implements FileAnswer, FolderAnswer {

        /** Where each file has to be seen to on its own. */
        public Missing(String reason, String advice) {
            this(reason, advice, false);
        }

        /** Where nothing can be advised that the reason does not say. */
        public Missing(String reason) {
            this(reason, "");
        }

        /** Nothing lies there. */
        public static Missing absent() {
            return new Missing("does not exist", "Paths count from the folder of the scenario's own file.");
        }
    }

    /** The content of a file. The path is relative to the scenario's own file. */
    FileAnswer file(String path);

    /** What lies in a folder. The path is relative to the scenario's own file. */
    FolderAnswer folder(String path);
}
