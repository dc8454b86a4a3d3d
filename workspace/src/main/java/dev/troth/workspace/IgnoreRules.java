package dev.troth.workspace;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What git ignores in a folder: the lines of its {@code .gitignore}, then those of the folders above it up to the
 * repository's root, then {@code .git/info/exclude}. The nearest file that speaks of a path decides, and in it the last
 * line that does.
 *
 * @param folder where the patterns count from
 * @param patterns in the order of the file
 * @param above the rules of the folder above; null at the outermost
 */
record IgnoreRules(
        File folder, List<IgnorePattern> patterns, @Nullable IgnoreRules above) {

    /** Lines beyond this are not read: no repository has them, and each costs time for every file. */
    private static final int LIMIT = 10_000;

    /** The rules that hold in a folder by what stands above and in it. */
    static IgnoreRules of(File folder) {
        List<File> way = new ArrayList<>();
        File root = null;
        for (File each = folder.getAbsoluteFile(); each != null; each = each.getParentFile()) {
            way.add(each);
            if (new File(each, ".git").exists()) {
                root = each;
                break;
            }
        }
        if (root == null) {
            return read(folder.getAbsoluteFile(), ".gitignore", null);
        }
        IgnoreRules rules = new IgnoreRules(root, patternsOf(GitFolder.exclude(root)), null);
        for (File each : way.reversed()) {
            rules = read(each, ".gitignore", rules);
        }
        return rules;
    }

    /** The rules of a folder in the one that these are of. */
    IgnoreRules inside(File inner) {
        return read(inner, ".gitignore", this);
    }

    private static IgnoreRules read(File folder, String name, @Nullable IgnoreRules above) {
        List<IgnorePattern> patterns = patternsOf(new File(folder, name));
        return patterns.isEmpty() && above != null ? above : new IgnoreRules(folder, patterns, above);
    }

    private static List<IgnorePattern> patternsOf(File file) {
        if (!file.isFile()) {
            return List.of();
        }
        List<IgnorePattern> patterns = new ArrayList<>();
        try {
            for (String line : FileText.of(file).text().split("\n", LIMIT)) {
                IgnorePattern pattern = IgnorePattern.of(line);
                if (pattern != null) {
                    patterns.add(pattern);
                }
            }
        } catch (UnreadableException e) {
            // git warns and goes on too: what should have been ignored is looked at, which loses nothing.
            return List.of();
        }
        return patterns;
    }

    /** Whether git ignores a file or folder somewhere below the folder of these rules. */
    boolean ignores(File file, boolean isFolder) {
        for (IgnoreRules rules = this; rules != null; rules = rules.above) {
            if (rules.patterns.isEmpty()) {
                continue;
            }
            String way = rules.wayTo(file);
            for (IgnorePattern pattern : rules.patterns.reversed()) {
                if (pattern.matches(way, isFolder)) {
                    return !pattern.negated();
                }
            }
        }
        return false;
    }

    private String wayTo(File file) {
        String from = folder.getPath();
        String way = file.getPath().substring(from.endsWith(File.separator) ? from.length() : from.length() + 1);
        return File.separatorChar == '/' ? way : way.replace(File.separatorChar, '/');
    }
}
