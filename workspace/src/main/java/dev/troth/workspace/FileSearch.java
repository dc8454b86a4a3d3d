package dev.troth.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files that may hold something of Kratix: those named, and in folders all YAML and JSON files that git does
 * not ignore. Links to folders are not followed below the named folder, as git does not follow them either, so a loop of
 * links ends.
 */
public final class FileSearch {

    /** Folders of what others wrote or machines made. */
    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "vendor");

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private FileSearch() {}

    /**
     * What was found.
     *
     * @param candidates in the order of the paths, inside a folder sorted by name; each file once
     * @param unreadable the paths that lead nowhere and the folders that cannot be listed
     */
    public record Result(List<Candidate> candidates, List<Unreadable> unreadable) {
        public Result {
            candidates = List.copyOf(candidates);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Looks for files at paths as a user writes them, relative to the working directory. */
    public static Result in(List<String> paths) {
        FileSearch search = new FileSearch();
        for (String path : paths) {
            search.look(path);
        }
        return new Result(search.candidates, search.unreadable);
    }

    /** Whether a look through a folder would find this file now. */
    static boolean finds(Path folder, Path file) {
        Path here = folder.toAbsolutePath().normalize();
        Path wanted = file.toAbsolutePath().normalize();
        if (!wanted.startsWith(here) || !isYamlOrJson(wanted.toString()) || !Files.isRegularFile(wanted)) {
            return false;
        }
        IgnoreRules rules = IgnoreRules.of(here.toFile());
        for (Path name : here.relativize(wanted.getParent())) {
            here = here.resolve(name);
            if (!name.toString().isEmpty()) {
                if (isSkipped(name.toString())
                        || !Files.isDirectory(here, LinkOption.NOFOLLOW_LINKS)
                        || rules.ignores(here.toFile(), true)) {
                    return false;
                }
                rules = rules.inside(here.toFile());
            }
        }
        return !rules.ignores(wanted.toFile(), false);
    }

    private void look(String path) {
        File file = new File(path);
        // An empty path, such as an unset variable of a script, is not the current folder, whatever Java thinks.
        boolean somewhere = !path.isEmpty();
        if (somewhere && file.isDirectory()) {
            walk(prefix(path), file.getAbsoluteFile(), IgnoreRules.of(normalized(file)));
        } else if (somewhere && file.exists()) {
            add(new Candidate(path, file, true));
        } else {
            unreadable.add(new Unreadable(path.isEmpty() ? "``" : path, "does not exist."));
        }
    }

    /** What stands in front of the names of files in a folder; nothing for the working directory itself. */
    private static String prefix(String path) {
        if (path.equals(".") || path.equals("./")) {
            return "";
        }
        return path.endsWith("/") || path.endsWith(File.separator) ? path : path + "/";
    }

    private static File normalized(File file) {
        return file.toPath().toAbsolutePath().normalize().toFile();
    }

    private void walk(String prefix, File folder, IgnoreRules rules) {
        File here = normalized(folder);
        for (String name : sortedNames(prefix, here)) {
            File file = new File(here, name);
            Path path = file.toPath();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!isSkipped(name) && !rules.ignores(file, true)) {
                    walk(prefix + name + "/", file, rules.inside(file));
                }
            } else if (isYamlOrJson(name) && !rules.ignores(file, false) && Files.isRegularFile(path)) {
                add(new Candidate(prefix + name, file, false));
            }
        }
    }

    private List<String> sortedNames(String prefix, File folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.toPath())) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (IOException | DirectoryIteratorException e) {
            unreadable.add(new Unreadable(
                    prefix.isEmpty() ? "." : prefix, "cannot be listed, so its files are not looked at."));
        }
        names.sort(null);
        return names;
    }

    private static boolean isSkipped(String name) {
        return name.startsWith(".") || SKIPPED.contains(name);
    }

    private static boolean isYamlOrJson(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private void add(Candidate candidate) {
        if (seen.add(candidate.file().toPath().toAbsolutePath().normalize().toString())) {
            candidates.add(candidate);
        }
    }
}
