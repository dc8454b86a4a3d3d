package dev.troth.promise.effective;

import dev.troth.promise.Action;
import dev.troth.promise.Api;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.schema.GoDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Kratix' controllers read in a Promise's spec, read once ({@code api/v1alpha1/promise_types.go},
 * {@code PromiseSpec}). Immutable but for what is worked out once; specs with the same fingerprint are the same to Kratix.
 */
public final class PromiseSpec {

    /**
     * A Promise that must be there first.
     *
     * @param version {@code ""} where any will do
     */
    public record Requirement(String name, String version) {}

    private final Promise promise;
    private final String hash;
    private final String pipelineNamespace;
    private final Optional<Duration> interval;
    private final List<Requirement> requirements;
    private final List<Map<String, String>> destinationSelectors;
    private final Optional<ParentObject> anyRequest;
    private final boolean hasDependencies;
    private final List<RenderedPipeline> promiseConfigure;
    private final List<RenderedPipeline> promiseDelete;
    private final boolean hasResourceConfigure;
    private final StrictPipelines strict;

    /** The name of the last version that was asked for, which is asked for on every pass. */
    private @Nullable VersionName lastVersion;

    private record VersionName(String version, String revision) {}

    private PromiseSpec(Promise promise) {
        this.promise = promise;
        this.hash = RunHash.ofPromise(promise);
        this.pipelineNamespace = promise.config().pipelineNamespaceText();
        this.interval =
                GoDuration.parse(promise.config().reconciliationInterval().stringOrEmpty());
        this.requirements = readRequirements(promise);
        this.destinationSelectors = destinationSelectors(promise);
        this.anyRequest = promise.api().map(api -> ParentObject.ofRequest(api, "", "", false));
        this.hasDependencies = !promise.dependencies().isEmpty();
        this.promiseConfigure = ofPromise(Action.CONFIGURE);
        this.promiseDelete = ofPromise(Action.DELETE);
        this.hasResourceConfigure =
                !promise.pipelines(WorkflowType.RESOURCE, Action.CONFIGURE).isEmpty();
        this.strict = StrictPipelines.of(promise);
    }

    public static PromiseSpec of(Promise promise) {
        return new PromiseSpec(promise);
    }

    /** The labels of each destination selector of a Promise, in order, for who needs no more of its spec. */
    public static List<Map<String, String>> destinationSelectors(Promise promise) {
        return promise.destinationSelectors().stream()
                .map(selector -> Map.copyOf(Written.texts(selector.matchLabels())))
                .toList();
    }

    private static List<Requirement> readRequirements(Promise promise) {
        List<Requirement> requirements = new ArrayList<>();
        promise.requiredPromises()
                .forEach(one -> requirements.add(
                        new Requirement(one.nameText(), one.version().stringOrEmpty())));
        return List.copyOf(requirements);
    }

    private List<RenderedPipeline> ofPromise(Action action) {
        return RenderedPipeline.all(
                PipelineRun.all(promise, WorkflowType.PROMISE, action, ParentObject.ofPromise(promise), hash));
    }

    /** The Promise as somebody wrote it. */
    public Promise promise() {
        return promise;
    }

    /** The fingerprint of the spec ({@link RunHash#ofPromise}), which is also that of its promise workflow. */
    public String hash() {
        return hash;
    }

    /** Where all Pipelines run; {@code ""} where the Promise does not say. */
    public String pipelineNamespace() {
        return pipelineNamespace;
    }

    public boolean hasPipelineNamespace() {
        return !pipelineNamespace.isEmpty();
    }

    /** The name of the PromiseRevision of a version of this Promise. */
    public String revisionName(String version) {
        VersionName known = lastVersion;
        if (known == null || !known.version.equals(version)) {
            known = new VersionName(version, ObjectName.fingerprinted(promise.nameText(), version));
            lastVersion = known;
        }
        return known.revision;
    }

    /** How often its workflows run again, where the spec says so. */
    public Optional<Duration> interval() {
        return interval;
    }

    public List<Requirement> requirements() {
        return requirements;
    }

    /** The labels of each destination selector, in order. */
    public List<Map<String, String>> destinationSelectors() {
        return destinationSelectors;
    }

    /** Kind, group and version of requests, with an empty name; empty without an API. */
    public Optional<ParentObject> anyRequest() {
        return anyRequest;
    }

    public boolean hasApi() {
        return anyRequest.isPresent();
    }

    /** The name of the API's CustomResourceDefinition; {@code ""} without an API. */
    public String apiName() {
        return promise.api().map(api -> api.name().stringOrEmpty()).orElse("");
    }

    public boolean hasDependencies() {
        return hasDependencies;
    }

    /** Whether requests have a configure workflow. */
    public boolean hasResourceConfigurePipelines() {
        return hasResourceConfigure;
    }

    /** The Pipelines of the Promise's own workflow. */
    public List<RenderedPipeline> promisePipelines(Action action) {
        return action == Action.CONFIGURE ? promiseConfigure : promiseDelete;
    }

    /**
     * Why a workflow cannot be rendered, in Kratix' words, or null: a Pipeline, of whichever workflow of this Promise,
     * that is none or has a field that Pipelines have not ({@code api/v1alpha1/pipeline_types.go},
     * {@code PipelinesFromUnstructured}).
     */
    public @Nullable String whyUnrenderable(WorkflowType type, Action action) {
        return strict.failure(type, action);
    }

    /**
     * The Pipelines of a request's workflow; none without an API.
     *
     * @param requestHash the fingerprint of the request's spec
     */
    public List<RenderedPipeline> resourcePipelines(
            Action action, String name, String namespace, boolean dryRun, String requestHash) {
        Optional<Api> api = promise.api();
        if (api.isEmpty()) {
            return List.of();
        }
        return RenderedPipeline.all(PipelineRun.all(
                promise,
                WorkflowType.RESOURCE,
                action,
                ParentObject.ofRequest(api.get(), name, namespace, dryRun),
                RunHash.ofRequest(hash, requestHash, dryRun)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PromiseSpec spec
                && spec.hash.equals(hash)
                && spec.promise.nameText().equals(promise.nameText());
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
