package dev.troth.scenariofile;

import java.util.Map;

/** Files that lie beside a scenario, by name. */
record WrittenFiles(Map<String, String> texts) implements ScenarioFiles {

    @Override
    public FileAnswer file(String path) {
        String text = texts.get(path);
        return text == null ? Missing.absent() : new Text(text);
    }

    @Override
    public FolderAnswer folder(String path) {
        return Missing.absent();
    }
}
