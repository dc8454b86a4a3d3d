package dev.troth.conformance.engine;

import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.StoredFiles;
import java.util.List;
import java.util.stream.LongStream;

/** State Stores of a row. */
final class StateStoreRow {

    private static final String COMMIT = "commit-";
    /** More than any recorded sequence makes. */
    private static final int MOST_VERSIONS = 64;

    private StateStoreRow() {}

    static StateStore store(Recorded json, long versions) {
        return new StateStore(
                json.text("kind"),
                json.text("name"),
                json.text("path"),
                json.is("exists"),
                json.is("ready"),
                json.is("versioned"),
                json.textsByName("fail"),
                StoredFiles.of(json.textsByName("files")),
                versions);
    }

    /** How many versions there may have been before: commits are numbered, versions of objects have to be tried. */
    static List<Long> possibleVersions(Recorded row) {
        for (Recorded call : row.part("expected").parts("calls")) {
            String version = call.text("version");
            if (version.startsWith(COMMIT)) {
                return List.of(Long.parseLong(version.substring(COMMIT.length())) - 1);
            }
        }
        boolean versioned = row.parts("stateStores").stream().anyMatch(store -> store.is("versioned"));
        return LongStream.range(0, versioned ? MOST_VERSIONS : 1).boxed().toList();
    }
}
