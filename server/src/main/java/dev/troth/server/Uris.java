package dev.troth.server;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Documents by URI. One file can be written in many ways ({@code %40} or {@code @}), and clients do. */
final class Uris {

    private Uris() {}

    /** The file that a URI names; empty for what is not on this machine, or not on a disk at all. */
    static Optional<Path> path(String uri) {
        if (!uri.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // No URI, or one of another machine: a name like any other.
            return Optional.empty();
        }
    }

    /** The same for all ways to write the same document. */
    static String key(String uri) {
        return path(uri).map(Uris::key).orElse(uri);
    }

    /** The file that a key names; empty for a document that is on no disk. */
    static Optional<Path> file(String key) {
        try {
            return Optional.of(Path.of(key)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            // A URI of another scheme.
            return Optional.empty();
        }
    }

    static String key(Path file) {
        return file.toString();
    }
}
