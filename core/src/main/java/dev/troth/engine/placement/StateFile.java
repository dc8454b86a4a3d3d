package dev.troth.engine.placement;

import dev.troth.json.Json;
import dev.troth.json.YamlText;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of files that Kratix leaves in a State Store where files are not in directories of their own, to know next
 * time which of them are stale ({@code internal/controller/workplacement_controller.go}, {@code StateFile}).
 *
 * @param files below the State Store's path
 * @param problem why the list cannot be read, or {@code ""}
 */
record StateFile(List<String> files, String problem) {

    static final StateFile NONE = new StateFile(List.of(), "");

    StateFile {
        files = List.copyOf(files);
    }

    static StateFile read(String text) {
        YamlText yaml = YamlText.read(text);
        if (!yaml.problem().isEmpty()) {
            return new StateFile(List.of(), "yaml: " + yaml.problem());
        }
        return switch (yaml.value()) {
            case Json.Null nothing -> NONE;
            case Json.Mapping mapping -> read(mapping.fields().getOrDefault("files", Json.NULL));
            default -> unreadable("the document is no mapping");
        };
    }

    private static StateFile read(Json list) {
        if (list.equals(Json.NULL)) {
            return NONE;
        }
        if (!(list instanceof Json.Sequence sequence)) {
            return unreadable("files is no list");
        }
        List<String> files = new ArrayList<>();
        for (Json item : sequence.items()) {
            switch (item) {
                case Json.Text text -> files.add(text.value());
                case Json.Numeral number -> files.add(number.digits());
                case Json.Bool bool -> files.add(Boolean.toString(bool.value()));
                case Json.Null nothing -> files.add("");
                case Json.Mapping mapping -> {
                    return unreadable("an entry of files is a mapping");
                }
                case Json.Sequence inner -> {
                    return unreadable("an entry of files is a list");
                }
            }
        }
        return new StateFile(files, "");
    }

    private static StateFile unreadable(String why) {
        return new StateFile(List.of(), "yaml: unmarshal errors: " + why);
    }

    /** As Go's YAML library prints the list. */
    static String text(List<String> files) {
        if (files.isEmpty()) {
            return "files: []\n";
        }
        StringBuilder text = new StringBuilder("files:\n");
        for (String file : files) {
            text.append("- ").append(YamlText.scalar(file)).append('\n');
        }
        return text.toString();
    }
}
