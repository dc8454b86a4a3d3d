package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Annotations;
import dev.troth.promise.Labels;
import dev.troth.simulation.ApiServer;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of Promises and requests that are gone. */
final class LeftObjects {

    private final ApiServer apiServer;

    LeftObjects(ApiServer apiServer) {
        this.apiServer = apiServer;
    }

    /** By kind, namespace and name. */
    List<Reference> all() {
        return apiServer.all().stream()
                .filter(object -> !(object instanceof WorkflowParent) && isLeft(object))
                .map(ApiObject::reference)
                .sorted(Comparator.comparing(Reference::kind)
                        .thenComparing(Reference::namespace)
                        .thenComparing(Reference::name))
                .toList();
    }

    /** Whether that for which Kratix made it is gone. */
    boolean isLeft(ApiObject object) {
        Metadata metadata = object.metadata();
        String promiseName = metadata.labelOrEmpty(Labels.PROMISE_NAME);
        if (promiseName.isEmpty()) {
            String work = metadata.labelOrEmpty(Labels.WORK);
            return !work.isEmpty()
                    && isWorkLeft(apiServer.get(new Reference(WorkObject.KIND, metadata.namespace(), work)));
        }
        PromiseObject promise = apiServer.promise(promiseName);
        if (promise == null) {
            return true;
        }
        String resource = metadata.labelOrEmpty(Labels.RESOURCE_NAME);
        return !resource.isEmpty()
                && promise.spec()
                        .anyRequest()
                        .filter(any -> apiServer.get(new Reference(any.kind(), namespace(object), resource)) != null)
                        .isEmpty();
    }

    private boolean isWorkLeft(@Nullable ApiObject work) {
        return work == null || isLeft(work);
    }

    /** Of the request, which with a {@code pipelineNamespace} is not that of what was made for it. */
    private static String namespace(ApiObject object) {
        Metadata metadata = object.metadata();
        return object instanceof JobObject
                ? metadata.annotations().getOrDefault(Annotations.JOB_RESOURCE_NAMESPACE, metadata.namespace())
                : metadata.labels().getOrDefault(Labels.RESOURCE_NAMESPACE, metadata.namespace());
    }
}
