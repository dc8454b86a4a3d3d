package dev.troth.scenariofile;

import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies in {@code examples/}; paths count from there. */
public final class Examples {

    private static final Path FOLDER = Path.of("../examples");

    private Examples() {}

    /** {@code promise.yaml} of a folder. */
    public static Promise promise(String folder) {
        return Promise.of(object(folder + "/promise.yaml"));
    }

    /** {@code request.yaml} of a folder. */
    public static ResourceRequest request(String folder) {
        return ResourceRequest.of(object(folder + "/request.yaml"));
    }

    private static Place object(String path) {
        return Place.of(Yaml.read(text(path)).documents().getFirst());
    }

    public static String text(String path) {
        try {
            return Files.readString(FOLDER.resolve(path));
        } catch (IOException unreadable) {
            throw new AssertionError(path, unreadable);
        }
    }

    /** What a scenario in a folder can name. */
    static ScenarioFiles besides(String folder) {
        return new ScenarioFiles() {
            @Override
            public FileAnswer file(String path) {
                Path below = Path.of(folder, path).normalize();
                return Files.exists(FOLDER.resolve(below)) ? new Text(text(below.toString())) : Missing.absent();
            }

            @Override
            public FolderAnswer folder(String path) {
                return Missing.absent();
            }
        };
    }
}
