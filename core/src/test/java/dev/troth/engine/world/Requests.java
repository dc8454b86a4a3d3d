package dev.troth.engine.world;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;

/** Requests named cache in namespace default, and what people do to them. */
public final class Requests {

    public static final String NAME = "cache";
    public static final String NAMESPACE = "default";
    public static final String KIND = "Cache";

    private Requests() {}

    public static RequestSpec spec(String size) {
        return new RequestSpec(Json.Mapping.EMPTY.with("size", size));
    }

    /** One that a user has just created. */
    public static RequestObject created(RequestSpec spec) {
        return new RequestObject(KIND, Metadata.of(NAMESPACE, NAME), spec, RequestStatus.EMPTY);
    }

    /** One that Kratix has taken on: label and finalizers are there. */
    public static RequestObject known(RequestSpec spec) {
        RequestObject request = created(spec);
        return request.withMetadata(request.metadata()
                .withLabel(Labels.PROMISE_NAME, Promises.NAME)
                .withFinalizers(Finalizers.OF_REQUESTS));
    }

    public static RequestObject labelled(RequestObject request, String label) {
        return request.withMetadata(request.metadata().withLabel(label, "true"));
    }

    public static RequestObject unlabelled(RequestObject request, String label) {
        return request.withMetadata(request.metadata().withoutLabel(label));
    }

    /** A new spec is a new generation. */
    public static RequestObject changed(RequestObject request, RequestSpec spec) {
        Metadata metadata = request.metadata();
        return request.withSpec(spec).withMetadata(metadata.withGeneration(metadata.generation() + 1));
    }

    /** A platform on which the Promise is served and the request was just created. */
    public static SmallPlatform platform(PromiseSpec promise, RequestObject request) {
        return SmallPlatform.of(Promises.stored(promise), Promises.revision("not-set", promise, true), request);
    }

    public static List<RenderedPipeline> pipelines(PromiseSpec promise, RequestObject request, Action action) {
        return request.pipelines(promise, action, false);
    }

    /** A Job that Kratix has created for a Pipeline; nothing has happened to it. */
    public static JobObject job(RenderedPipeline pipeline, long sequence, long createdSeconds) {
        Metadata metadata = Metadata.of(pipeline.namespace(), pipeline.jobNameStem() + "-" + sequence)
                .withLabels(pipeline.jobLabels())
                .withAnnotations(pipeline.jobAnnotations())
                .createdAt(createdSeconds);
        return JobObject.of(metadata, sequence, pipeline);
    }
}
