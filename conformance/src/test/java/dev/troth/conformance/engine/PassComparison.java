package dev.troth.conformance.engine;

import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.json.Json;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Single passes of the request, Promise and ResourceBinding controllers. */
final class PassComparison implements EngineComparison {

    private final String file;
    private final RecordedObjects objects;

    PassComparison(String file, PromiseSpecs specs) {
        this.file = file;
        this.objects = new RecordedObjects(specs);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean reads(Recorded row) {
        return !row.has("trace");
    }

    @Override
    public List<String> differences(Recorded row) {
        Observation observation = observation(row);
        List<String> differences = new ArrayList<>(RecordedHashes.differences(row, observation));
        Decision decision = Engine.reconcile(observation);
        Outcome real = recorded(observation, row).of(row.part("expected"));
        Outcome troth = TrothOutcome.of(decision, observation.nowMillis(), unknownContents(row));
        List<String> apart = OutcomeDifference.of(real, troth, parentIsDeleting(observation));
        if (!apart.isEmpty()) {
            differences.add("  recorded as: " + row.part("expected").text("tokens"));
            differences.addAll(apart);
            differences.add("  because " + decision.because());
        }
        return differences;
    }

    private Observation observation(Recorded row) {
        long now = Instant.parse(row.text("now")).toEpochMilli();
        KratixSettings settings = settings(row.part("config"));
        int refused = (int) row.number("failWrite");
        PromiseObject promise = objects.promise(row.part("promise"));
        List<RevisionObject> revisions =
                row.parts("revisions").stream().map(objects::revision).toList();
        List<BindingObject> bindings =
                row.parts("bindings").stream().map(objects::binding).toList();
        List<RequestObject> requests =
                row.parts("requests").stream().map(objects::request).toList();
        List<JobObject> jobs = objects.jobs(row);
        List<WorkObject> works = objects.works(row);
        return switch (row.text("controller")) {
            case "resource" -> {
                RequestObject request = objects.request(row.part("parent"));
                String namespace = request.metadata().namespace();
                yield new Observation.OfRequest(
                        now,
                        settings,
                        refused,
                        row.is("canCreateResources"),
                        promise,
                        request,
                        ofPromise(promise, revisions),
                        bindings.stream()
                                .filter(binding ->
                                        binding.metadata().namespace().equals(namespace))
                                .toList(),
                        jobs,
                        works);
            }
            case "promise" ->
                new Observation.OfPromise(
                        now,
                        settings,
                        refused,
                        promise,
                        row.parts("promises").stream().map(objects::promise).toList(),
                        Observation.Definition.valueOf(row.text("crd").toUpperCase(java.util.Locale.ROOT)),
                        // No process had started one when the pass was recorded.
                        false,
                        revisions,
                        requests,
                        jobs,
                        works,
                        unseenSupport(row, promise.metadata()));
            case "binding" -> {
                BindingObject binding = bindings.getFirst();
                yield new Observation.OfBinding(
                        now,
                        settings,
                        refused,
                        binding,
                        promise,
                        requests.stream()
                                .filter(request -> request.metadata().name().equals(binding.resource())
                                        && request.metadata().namespace().equals(binding.resourceNamespace()))
                                .findFirst()
                                .orElse(null),
                        ofPromise(promise, revisions));
            }
            default -> throw new IllegalStateException("no such controller: " + row.text("controller"));
        };
    }

    /**
     * ServiceAccounts and roles are neither in a row nor among its writes. A deletion that has come to them and writes
     * nothing deletes some ({@code promise_controller.go}, {@code deleteDynamicControllerAndWorkflowResources}: with none
     * left it takes the finalizer off).
     */
    private static List<PlainObject> unseenSupport(Recorded row, Metadata promise) {
        boolean turn = promise.isDeleting()
                && promise.hasFinalizer(Finalizers.CONTROLLER_CLEANUP)
                && !promise.isTrue(Labels.PAUSED)
                && List.of(
                                Finalizers.DELETE_WORKFLOWS,
                                Finalizers.WORKFLOWS_CLEANUP,
                                Finalizers.RESOURCE_REQUEST_CLEANUP,
                                Finalizers.REVISION_CLEANUP)
                        .stream()
                        .noneMatch(promise::hasFinalizer);
        return turn && row.part("expected").parts("writes").isEmpty()
                ? List.of(new PlainObject(
                        "ServiceAccount",
                        Metadata.of(Kinds.SYSTEM_NAMESPACE, "unseen")
                                .withLabels(Map.of(Labels.PROMISE_NAME, promise.name()))))
                : List.of();
    }

    private static List<RevisionObject> ofPromise(PromiseObject promise, List<RevisionObject> revisions) {
        return revisions.stream()
                .filter(revision -> revision.promise().equals(promise.metadata().name()))
                .toList();
    }

    private static KratixSettings settings(Recorded config) {
        return KratixSettings.BUILT_IN
                .withNumberOfJobsToKeep((int) config.number("numberOfJobsToKeep"))
                .withReconciliationInterval(Duration.ofSeconds(config.number("reconciliationIntervalSeconds")))
                .withReconcileAfterFailure(config.is("reconcileAfterFailure"));
    }

    /** Objects as the recording has them; those that it gives in short as Troth reads them. */
    private RecordedOutcome recorded(Observation observation, Recorded row) {
        RecordedOutcome outcome = new RecordedOutcome();
        row.parts("revisions").forEach(one -> outcome.knowing(objects.revision(one)));
        row.parts("bindings").forEach(one -> outcome.knowing(objects.binding(one)));
        objects.jobs(row).forEach(outcome::knowing);
        objects.works(row).forEach(outcome::knowing);
        row.parts("requests").forEach(one -> outcome.knowing(objects.request(one), document(one)));
        row.parts("promises").forEach(one -> outcome.knowing(objects.promise(one), document(one)));
        outcome.knowing(objects.promise(row.part("promise")), document(row.part("promise")));
        if (observation instanceof Observation.OfRequest of) {
            outcome.knowing(Objects.requireNonNull(of.request()), document(row.part("parent")));
        }
        return outcome;
    }

    /** An object that is recorded in full; for a Promise's spec stands its fingerprint. */
    private static Json.Mapping document(Recorded object) {
        Map<String, Json> fields = new LinkedHashMap<>(object.json().fields());
        if (object.has("specRef")) {
            fields.put("spec", object.get("specRef"));
        }
        fields.keySet().removeAll(Set.of("kind", "name", "namespace", "specRef"));
        return new Json.Mapping(fields);
    }

    /** What is in a Work is not recorded: where a write to it changed nothing, it held what is written. */
    private static Set<Reference> unknownContents(Recorded row) {
        Set<Reference> references = new HashSet<>();
        for (Recorded write : row.part("expected").parts("writes")) {
            if (write.text("kind").equals(WorkObject.KIND) && write.text("verb").equals("update") && write.is("noop")) {
                references.add(new Reference(WorkObject.KIND, write.text("namespace"), write.text("name")));
            }
        }
        return references;
    }

    private static boolean parentIsDeleting(Observation observation) {
        ApiObject parent = switch (observation) {
            case Observation.OfRequest of -> of.request();
            case Observation.OfPromise of -> of.promise();
            case Observation.OfBinding of -> of.binding();
            case Observation.OfRevision of -> of.revision();
            case Observation.OfWork of -> of.work();
            case Observation.OfWorkPlacement of -> of.placement();
            case Observation.OfDestination of -> of.destination();
        };
        return parent != null && parent.metadata().isDeleting();
    }
}
