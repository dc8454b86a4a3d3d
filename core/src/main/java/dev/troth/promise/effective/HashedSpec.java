package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.schema.GoDuration;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A Promise's spec after a round trip through Kratix' Go types ({@code api/v1alpha1/promise_types.go}): the form that
 * is fingerprinted.
 *
 * <p>{@code workflows} and its three parts are always there, other empty fields never, and unknown fields are gone; the
 * API, Pipelines and dependencies are as they were written.
 */
public final class HashedSpec {

    private HashedSpec() {}

    public static Json.Mapping of(Promise promise) {
        Place spec = promise.spec();
        Json.Mapping result = Json.Mapping.EMPTY;
        if (!spec.get("api").isNothing()) {
            result = result.with("api", Json.of(spec.get("api").node()));
        }
        return result.with("workflows", workflows(promise))
                .withUnlessEmpty("requiredPromises", requiredPromises(promise))
                .withUnlessEmpty("dependencies", asWritten(spec.get("dependencies")))
                .withUnlessEmpty("destinationSelectors", destinationSelectors(promise));
    }

    private static Json workflows(Promise promise) {
        String interval = promise.config().reconciliationInterval().stringOrEmpty();
        Json.Mapping config = Json.Mapping.EMPTY
                .withUnlessEmpty("pipelineNamespace", promise.config().pipelineNamespaceText())
                .withUnlessEmpty(
                        "reconciliationInterval",
                        GoDuration.parse(interval).map(GoDuration::format).orElse(interval));
        return Json.Mapping.EMPTY
                .with("config", config)
                .with("resource", workflow(promise, WorkflowType.RESOURCE))
                .with("promise", workflow(promise, WorkflowType.PROMISE));
    }

    private static Json workflow(Promise promise, WorkflowType type) {
        Json.Mapping actions = Json.Mapping.EMPTY;
        for (Action action : Action.values()) {
            Place pipelines = promise.workflowsPlace().at(type.text(), action.text());
            actions = actions.withUnlessEmpty(action.text(), asWritten(pipelines));
        }
        return actions;
    }

    private static Json requiredPromises(Promise promise) {
        List<Json> required = new ArrayList<>();
        promise.requiredPromises()
                .forEach(one -> required.add(Json.Mapping.EMPTY
                        .withUnlessEmpty("name", one.nameText())
                        .withUnlessEmpty("version", one.version().stringOrEmpty())));
        return new Json.Sequence(required);
    }

    private static Json destinationSelectors(Promise promise) {
        List<Json> selectors = new ArrayList<>();
        promise.destinationSelectors()
                .forEach(selector -> selectors.add(Json.Mapping.EMPTY.withUnlessEmpty(
                        "matchLabels", Json.ofTexts(Written.texts(selector.matchLabels())))));
        return new Json.Sequence(selectors);
    }

    private static Json asWritten(Place place) {
        return Json.of(place.node());
    }
}
