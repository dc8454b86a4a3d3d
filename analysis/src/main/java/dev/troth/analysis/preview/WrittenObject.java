package dev.troth.analysis.preview;

import dev.troth.engine.object.Reference;
import dev.troth.promise.Container;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.WorkflowType;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.ScenarioAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Promise or request of a story, and where what a timeline tells of is written in it.
 *
 * @param object the object as it is written; a request that the story made up is written nowhere
 */
public record WrittenObject(KubernetesObject object, List<WrittenPart> parts) {

    public WrittenObject {
        parts = List.copyOf(parts);
    }

    static List<WrittenObject> in(Scenario scenario) {
        List<Promise> promises = new ArrayList<>();
        Optional<ResourceRequest> request = Optional.empty();
        for (ScenarioAction.Apply applied : scenario.applied()) {
            switch (applied) {
                case ScenarioAction.ApplyPromise one -> promises.add(one.promise());
                case ScenarioAction.ApplyRequest one -> request = Optional.of(one.request());
            }
        }
        List<WrittenObject> written = new ArrayList<>();
        for (Promise promise : promises) {
            written.add(promise(promise, request.filter(asked -> isFor(promise, asked))));
        }
        request.ifPresent(asked -> written.add(
                new WrittenObject(asked.object(), List.of(WrittenPart.ofObject(reference(asked), asked.object())))));
        return written;
    }

    private static boolean isFor(Promise promise, ResourceRequest request) {
        return promise.api().filter(api -> api.offers(request.object())).isPresent();
    }

    private static WrittenObject promise(Promise promise, Optional<ResourceRequest> request) {
        Reference self = new Reference(Kinds.PROMISE, "", promise.nameText());
        List<WrittenPart> parts = new ArrayList<>(List.of(WrittenPart.ofObject(self, promise.object())));
        for (Pipeline pipeline : promise.pipelines()) {
            Optional<Reference> runsFor =
                    pipeline.type() == WorkflowType.PROMISE ? Optional.of(self) : request.map(WrittenObject::reference);
            runsFor.ifPresent(parent -> addPipeline(parts, parent, pipeline));
        }
        return new WrittenObject(promise.object(), parts);
    }

    private static void addPipeline(List<WrittenPart> parts, Reference parent, Pipeline pipeline) {
        String workflow = pipeline.type().workflow(pipeline.action());
        parts.add(new WrittenPart(
                parent, workflow, pipeline.nameText(), "", WrittenPart.place(pipeline.name(), pipeline.place())));
        for (Container container : pipeline.containers()) {
            parts.add(new WrittenPart(
                    parent,
                    workflow,
                    pipeline.nameText(),
                    container.nameText(),
                    WrittenPart.place(container.name(), container.place())));
        }
    }

    private static Reference reference(ResourceRequest request) {
        return new Reference(request.object().kindText(), request.namespaceText(), request.nameText());
    }
}
