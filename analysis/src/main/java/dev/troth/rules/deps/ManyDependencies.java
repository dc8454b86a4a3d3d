package dev.troth.rules.deps;

import dev.troth.analysis.Findings;
import dev.troth.analysis.JsonSize;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/** So many dependencies that the Promise becomes hard to apply; a Pipeline can write them just as well. */
final class ManyDependencies implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.info("deps-08", "many-dependencies").says("Many dependencies are written by a Pipeline");

    private static final int OBJECTS = 50;
    private static final int BYTES = 100 << 10;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        Place dependencies = promise.spec().get("dependencies");
        int objects = dependencies.items().size();
        long bytes = dependencies.node() == null ? 0 : JsonSize.of(dependencies.node());
        if (objects > OBJECTS || bytes > BYTES) {
            findings.addAtKey(INFO, dependencies)
                    .message(
                            "%s of %s KiB are much for a Promise: it is hard to read and to apply. A"
                                    + " `promise.configure` workflow can write them to `/kratix/output` instead.",
                            objects == 1 ? "One object" : objects + " objects", bytes >> 10);
        }
    }
}
