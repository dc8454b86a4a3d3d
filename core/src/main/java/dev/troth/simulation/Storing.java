package dev.troth.simulation;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;

/** Which part of an object a write reaches: the status subresource, or all but that. */
final class Storing {

    private Storing() {}

    /** The stored object with metadata and spec of another; a changed spec is a new generation. */
    static ApiObject withSpecOf(ApiObject stored, ApiObject sent) {
        ApiObject changed = switch (stored) {
            case RequestObject request -> request.withSpec(((RequestObject) sent).spec());
            case PromiseObject promise -> promise.withSpec(((PromiseObject) sent).spec());
            case RevisionObject revision -> revision.withSpec(((RevisionObject) sent).spec());
            case BindingObject binding -> ((BindingObject) sent).withStatus(binding.status());
            case JobObject job -> job.withSuspend(((JobObject) sent).suspend());
            case WorkObject work -> ((WorkObject) sent).withStatus(work.status());
            case WorkPlacementObject placement ->
                ((WorkPlacementObject) sent).withStatus(placement.conditions(), placement.versionId());
            case DestinationObject destination -> ((DestinationObject) sent).withConditions(destination.conditions());
            case PlainObject plain -> plain;
        };
        Metadata metadata = kept(stored.metadata(), sent.metadata());
        boolean specChanged = !changed.withMetadata(stored.metadata()).equals(stored);
        return changed.withMetadata(specChanged ? metadata.withGeneration(metadata.generation() + 1) : metadata);
    }

    /** Labels, annotations and finalizers are the sender's; the rest is the API server's. */
    private static Metadata kept(Metadata stored, Metadata sent) {
        return new Metadata(
                stored.name(),
                stored.namespace(),
                sent.labels(),
                sent.annotations(),
                sent.finalizers(),
                stored.generation(),
                stored.creationSeconds(),
                stored.deletionSeconds());
    }

    /** The stored object with the status of another. */
    static ApiObject withStatusOf(ApiObject stored, ApiObject sent) {
        return switch (stored) {
            case RequestObject request -> request.withStatus(((RequestObject) sent).status());
            case PromiseObject promise -> promise.withStatus(((PromiseObject) sent).status());
            case RevisionObject revision -> revision.withLatest(((RevisionObject) sent).latest());
            case BindingObject binding -> binding.withStatus(((BindingObject) sent).status());
            case JobObject job -> {
                JobObject other = (JobObject) sent;
                yield job.withStatus(other.active(), other.succeeded(), other.failed(), other.conditions());
            }
            case WorkObject work -> work.withStatus(((WorkObject) sent).status());
            case WorkPlacementObject placement -> {
                WorkPlacementObject other = (WorkPlacementObject) sent;
                yield placement.withStatus(other.conditions(), other.versionId());
            }
            case DestinationObject destination -> destination.withConditions(((DestinationObject) sent).conditions());
            case PlainObject plain -> plain;
        };
    }
}
