package dev.troth.workspace;

import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.ParsedObject;
import dev.troth.scenariofile.ScenarioFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that a scenario can name: those of its project, by paths from its own folder. What lies outside is refused, be it by
 * an absolute path, by {@code ..} or by a link, so that a scenario from somewhere can be looked at without fear.
 */
public final class ScenarioFolder implements ScenarioFiles {

    private static final int MOST_FILES = 500;

    private final Path folder;
    private final Path project;
    private final Extent extent;

    /** What the project is, and what to do about a file that lies outside of it. */
    private enum Extent {
        REPOSITORY("The project is the git repository that the scenario is in; move the file into it."),
        WORKING_DIRECTORY(
                "Where there is no git repository, the project is the current folder; run Troth in a folder that"
                        + " holds both."),
        OWN_FOLDER(
                "Where there is no git repository, and the scenario is not below the current folder, the project is the"
                        + " scenario's own folder; run Troth in a folder that holds both.");

        private final String advice;

        Extent(String advice) {
            this.advice = advice;
        }
    }

    private ScenarioFolder(Path folder, Path project, Extent extent) {
        this.folder = folder;
        this.project = project;
        this.extent = extent;
    }

    /** For the scenarios in a file; null when it holds none, as most, so that nobody looks at the disk for nothing. */
    public static @Nullable ScenarioFolder beside(ParsedFile parsed, Path file) {
        for (ParsedObject object : parsed.objects()) {
            if (object.kind() == ParsedObject.Kind.SCENARIO) {
                return around(file);
            }
        }
        return null;
    }

    /**
     * For the scenario in a file. The project is the repository of git around it; without one, the working directory if the file
     * is below that, else the file's folder.
     */
    public static ScenarioFolder around(Path scenario) {
        Path file = scenario.toAbsolutePath().normalize();
        Path parent = file.getParent();
        Path folder = real(parent == null ? file : parent);
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return new ScenarioFolder(folder, at, Extent.REPOSITORY);
            }
        }
        Path here = real(Path.of("").toAbsolutePath());
        return folder.startsWith(here)
                ? new ScenarioFolder(folder, here, Extent.WORKING_DIRECTORY)
                : new ScenarioFolder(folder, folder, Extent.OWN_FOLDER);
    }

    /** What is not there has no other name. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    @Override
    public FileAnswer file(String path) {
        Path file = folder.resolve(path).normalize();
        Missing refusal = refusal(path, file);
        if (refusal != null) {
            return refusal;
        }
        if (Files.isDirectory(file)) {
            return new Missing("is a folder");
        }
        try {
            return new Text(FileText.of(file.toFile()).text());
        } catch (UnreadableException e) {
            String reason = e.reason();
            return new Missing(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
        }
    }

    @Override
    public FolderAnswer folder(String path) {
        Path wanted = folder.resolve(path).normalize();
        Missing refusal = refusal(path, wanted);
        if (refusal != null) {
            return refusal;
        }
        if (!Files.isDirectory(wanted)) {
            return new Missing("is no folder");
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(wanted)) {
            List<Path> regular =
                    all.filter(Files::isRegularFile).limit(MOST_FILES + 1).toList();
            if (regular.size() > MOST_FILES) {
                return new Missing("holds more than " + MOST_FILES + " files");
            }
            for (Path file : regular) {
                if (refusal(path, file) != null) {
                    return new Missing("holds a link that leaves the project");
                }
                files.put(
                        wanted.relativize(file)
                                .toString()
                                .replace(file.getFileSystem().getSeparator(), "/"),
                        FileText.of(file.toFile()).text());
            }
        } catch (IOException | UncheckedIOException | UnreadableException e) {
            return new Missing("cannot be read");
        }
        return new Folder(files);
    }

    /** Why a path is not followed; null when it is. */
    private @Nullable Missing refusal(String path, Path file) {
        if (path.startsWith("/")
                || path.startsWith("~")
                || path.contains("\\")
                || Path.of(path).isAbsolute()) {
            return new Missing("is no relative path with `/` between its parts");
        }
        if (!file.startsWith(project)) {
            return new Missing("lies outside the project", extent.advice, extent != Extent.REPOSITORY);
        }
        if (!Files.exists(file)) {
            return Missing.absent();
        }
        return real(file).startsWith(project) ? null : new Missing("is a link that leaves the project", extent.advice);
    }
}
