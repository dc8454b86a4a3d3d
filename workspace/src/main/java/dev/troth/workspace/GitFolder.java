package dev.troth.workspace;

import java.io.File;

/** The folder in which git keeps what it knows of a repository. */
final class GitFolder {

    private static final String POINTER = "gitdir:";

    private GitFolder() {}

    /** Where the patterns are that count for this clone only. */
    static File exclude(File root) {
        return new File(common(of(root)), "info/exclude");
    }

    /** {@code .git} is a folder, or in worktrees and submodules a file that names one. */
    private static File of(File root) {
        File git = new File(root, ".git");
        return git.isFile() ? named(git, POINTER, root) : git;
    }

    /** A worktree shares most with the repository that it belongs to. */
    private static File common(File git) {
        File pointer = new File(git, "commondir");
        return pointer.isFile() ? named(pointer, "", git) : git;
    }

    private static File named(File pointer, String opening, File from) {
        try {
            String text = FileText.of(pointer).text().strip();
            if (!text.startsWith(opening)) {
                return pointer;
            }
            File target = new File(text.substring(opening.length()).strip());
            return target.isAbsolute() ? target : new File(from, target.getPath());
        } catch (UnreadableException e) {
            // Without it there are no patterns of this clone, and nothing else depends on it.
            return pointer;
        }
    }
}
