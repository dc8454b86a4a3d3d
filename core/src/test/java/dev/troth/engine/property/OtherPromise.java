package dev.troth.engine.property;

import dev.troth.engine.world.Promises;
import dev.troth.promise.Action;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.PromiseSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Promise as somebody changes it: the last Pipeline is taken out, and comes back with the next change. */
final class OtherPromise {

    /** Of each Promise the changed one, and the other way round. */
    private static final Map<PromiseSpec, PromiseSpec> OTHERS = new HashMap<>();

    private OtherPromise() {}

    static PromiseSpec of(PromiseSpec promise) {
        PromiseSpec known = OTHERS.get(promise);
        if (known == null) {
            List<String> configure = names(promise, Action.CONFIGURE);
            known = Promises.spec(configure.subList(0, configure.size() - 1), names(promise, Action.DELETE));
            OTHERS.put(promise, known);
            OTHERS.put(known, promise);
        }
        return known;
    }

    private static List<String> names(PromiseSpec promise, Action action) {
        return promise.promise().pipelines(WorkflowType.RESOURCE, action).stream()
                .map(pipeline -> pipeline.nameText())
                .toList();
    }
}
