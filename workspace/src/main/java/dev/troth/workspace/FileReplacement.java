package dev.troth.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Puts a new text in place of a file's old one. Whoever reads the file at that moment sees one or the other, never half of
 * it, and an interrupted run leaves the old one.
 */
final class FileReplacement {

    private FileReplacement() {}

    /** Writes, unless the file is no longer what was read. Links stay links, permissions stay as they are. */
    static void write(File file, FileText before, FileText after) throws UnreadableException {
        if (!before.isWrittenAs(FileText.bytes(file))) {
            throw new UnreadableException("was changed by something else meanwhile, so it was left alone.");
        }
        try {
            Path target = file.toPath().toRealPath();
            if (!Files.isWritable(target)) {
                throw new UnreadableException("may not be written, so it stays as it was.");
            }
            replace(target, after.encode(after.text()));
        } catch (IOException e) {
            throw new UnreadableException("could not be written, so it stays as it was.");
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path folder = target.getParent();
        Path fresh = Files.createTempFile(folder, "." + target.getFileName() + ".", ".troth");
        try {
            Files.write(fresh, bytes);
            copyPermissions(target, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        if (from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
            Files.setPosixFilePermissions(to, permissions);
        }
    }
}
