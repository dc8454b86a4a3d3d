package dev.troth.workspace.schemas;

import dev.troth.analysis.ObjectSchemas;
import dev.troth.promise.KubernetesObject;
import dev.troth.workspace.Unreadable;
import dev.troth.workspace.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of JSON Schemas, each found by the apiVersion and kind that it is for and read when it is first asked for. May
 * be asked by several threads. A kind without a schema has nothing against it.
 */
public final class SchemaFolder implements ObjectSchemas {

    private final String name;
    private final Path folder;
    private final List<String> subfolders;
    private final SchemaReader reader;
    private final Map<String, Optional<UserSchema>> schemas = new ConcurrentHashMap<>();
    private final Map<String, Unreadable> unreadable = new ConcurrentHashMap<>();

    private SchemaFolder(String name, Path folder, List<String> subfolders) {
        this.name = name;
        this.folder = folder;
        this.subfolders = subfolders;
        this.reader = new SchemaReader(folder);
    }

    /**
     * The folder of that name.
     *
     * @throws UnreadableException where there is none
     */
    public static SchemaFolder open(String name) throws UnreadableException {
        try {
            Path folder = Path.of(name);
            if (!Files.isDirectory(folder)) {
                throw new UnreadableException(Files.exists(folder) ? "is no folder." : "does not exist.");
            }
            try (Stream<Path> entries = Files.list(folder)) {
                List<String> subfolders = entries.filter(Files::isDirectory)
                        .map(entry -> entry.getFileName().toString())
                        .toList();
                return new SchemaFolder(name, folder.toRealPath(), subfolders);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException("cannot be read.");
        }
    }

    /** The schemas that were needed and could not be used, in order of their names. */
    public List<Unreadable> unreadable() {
        return unreadable.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public List<Objection> objections(KubernetesObject object) {
        Optional<UserSchema> schema =
                schemas.computeIfAbsent(object.apiVersionText() + " " + object.kindText(), ignored -> find(object));
        if (schema.isEmpty()) {
            return List.of();
        }
        try {
            return schema.get().objections(object);
        } catch (UnreadableException e) {
            tell(schema.get().name(), e);
            return List.of();
        }
    }

    private Optional<UserSchema> find(KubernetesObject object) {
        for (String file : SchemaNames.of(object, subfolders)) {
            if (Files.isRegularFile(folder.resolve(file))) {
                try {
                    return Optional.of(reader.read(file));
                } catch (UnreadableException e) {
                    tell(file, e);
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private void tell(String file, UnreadableException why) {
        String shown = name.endsWith("/") ? name + file : name + "/" + file;
        unreadable.putIfAbsent(file, new Unreadable(shown, why.reason()));
    }
}
