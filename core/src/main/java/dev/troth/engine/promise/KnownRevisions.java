package dev.troth.engine.promise;

import dev.troth.engine.Pass;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The PromiseRevisions of all Promises, with what the pass has changed in them so far. */
final class KnownRevisions {

    private final Pass pass;
    private final List<RevisionObject> all;

    KnownRevisions(Pass pass, List<RevisionObject> all) {
        this.pass = pass;
        this.all = new ArrayList<>(all);
        if (all.size() > 1) {
            this.all.sort(Comparator.comparing(revision -> revision.metadata().name()));
        }
    }

    @Nullable
    RevisionObject named(String name) {
        for (RevisionObject revision : all) {
            if (revision.metadata().name().equals(name)) {
                return revision;
            }
        }
        return null;
    }

    /** Those that carry the Promise's label, by name. */
    List<RevisionObject> of(String promise) {
        List<RevisionObject> found = new ArrayList<>();
        for (RevisionObject revision : all) {
            if (promise.equals(revision.metadata().label(Labels.PROMISE_NAME))) {
                found.add(revision);
            }
        }
        return found;
    }

    /** The one whose status says that it is the latest; null while there is none ({@code latestRevision}). */
    @Nullable
    RevisionObject latestOf(String promise) {
        for (RevisionObject revision : of(promise)) {
            if (revision.latest()) {
                return revision;
            }
        }
        return null;
    }

    /** How many there are of exactly this version; more than one is an error to Kratix. */
    int count(String promise, String version) {
        int count = 0;
        for (RevisionObject revision : of(promise)) {
            if (revision.version().equals(version)) {
                count++;
            }
        }
        return count;
    }

    void create(RevisionObject created) {
        pass.create(created);
        all.add(created);
    }

    void update(RevisionObject before, RevisionObject after) {
        pass.update(before, after);
        all.set(all.indexOf(before), after);
    }

    /** Asks for the deletion of one; finalizers may keep it for a while. */
    void delete(RevisionObject revision) {
        pass.delete(revision);
        int at = all.indexOf(revision);
        if (revision.metadata().finalizers().isEmpty()) {
            all.remove(at);
        } else if (!revision.metadata().isDeleting()) {
            all.set(at, revision.withMetadata(revision.metadata().deletedAt(pass.nowSeconds())));
        }
    }
}
