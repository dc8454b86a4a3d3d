package dev.troth.engine.object;

import static dev.troth.engine.object.WorkflowDocument.orEmpty;
import static dev.troth.engine.object.WorkflowDocument.putTime;
import static dev.troth.engine.object.WorkflowDocument.takeMapping;
import static dev.troth.engine.object.WorkflowDocument.takeText;
import static dev.troth.engine.object.WorkflowDocument.takeTime;

import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statuses of requests and Promises as the documents that the API server shows, in both directions. */
public final class StatusDocuments {

    private static final String LAST_SUCCESS = "lastSuccessfulConfigureWorkflowTime";
    private static final String KRATIX = "kratix";
    private static final String WORKFLOWS = "workflows";

    private StatusDocuments() {}

    /** A request's status; empty where nothing is known. */
    public static Json.Mapping of(RequestStatus status) {
        Map<String, Json> fields = new LinkedHashMap<>();
        WorkflowDocument.put(fields, status.workflow());
        putText(fields, "promiseVersion", status.promiseVersion());
        putText(fields, "resourceBindingVersion", status.resourceBindingVersion());
        putTime(fields, LAST_SUCCESS, status.legacyLastSuccessSeconds());
        Map<String, Json> workflows = WorkflowDocument.kratixWorkflows(status.workflow());
        putTime(workflows, LAST_SUCCESS, status.lastSuccessSeconds());
        Json.Mapping kratix = kratix(status.others().get(KRATIX), workflows);
        if (kratix != null) {
            fields.put(KRATIX, kratix);
        }
        status.others().fields().forEach(fields::putIfAbsent);
        return new Json.Mapping(fields);
    }

    /** What stands below {@code kratix}: Kratix' own, added to what else was found there; null for nothing. */
    private static Json.@Nullable Mapping kratix(@Nullable Json others, Map<String, Json> workflows) {
        if (!(others instanceof Json.Mapping rest)) {
            return workflows.isEmpty() ? null : Json.Mapping.EMPTY.with(WORKFLOWS, new Json.Mapping(workflows));
        }
        if (workflows.isEmpty()) {
            return rest;
        }
        Map<String, Json> all = new LinkedHashMap<>(workflows);
        if (rest.get(WORKFLOWS) instanceof Json.Mapping more) {
            more.fields().forEach(all::putIfAbsent);
        }
        return rest.with(WORKFLOWS, new Json.Mapping(all));
    }

    /**
     * Reads a request's status. What is not of Kratix' types stays, below {@code kratix} as well, and so do objects there
     * in which nothing is: Kratix tells them from such that are missing.
     */
    public static RequestStatus request(Json.Mapping document) {
        Map<String, Json> fields = new LinkedHashMap<>(document.fields());
        Map<String, Json> kratix = takeMapping(fields, KRATIX);
        Map<String, Json> workflows = takeMapping(kratix, WORKFLOWS);
        int found = workflows.size();
        WorkflowStatus workflow = WorkflowDocument.take(fields, workflows, WorkflowStatus.EMPTY);
        long lastSuccess = takeTime(workflows, LAST_SUCCESS);
        boolean nothingTaken = workflows.size() == found;
        if (document.get(KRATIX) instanceof Json.Mapping written) {
            if (!workflows.isEmpty() || (nothingTaken && written.get(WORKFLOWS) instanceof Json.Mapping)) {
                kratix.put(WORKFLOWS, new Json.Mapping(workflows));
            }
            if (!kratix.isEmpty() || nothingTaken) {
                fields.put(KRATIX, new Json.Mapping(kratix));
            }
        }
        return new RequestStatus(
                workflow,
                orEmpty(takeText(fields, "promiseVersion")),
                orEmpty(takeText(fields, "resourceBindingVersion")),
                lastSuccess,
                takeTime(fields, LAST_SUCCESS),
                new Json.Mapping(fields));
    }

    /** A Promise's status; counters and {@code kratix.workflows} are always there, as Go writes them. */
    public static Json.Mapping of(PromiseStatus status) {
        Map<String, Json> fields = new LinkedHashMap<>();
        WorkflowDocument.put(fields, status.workflow());
        put(fields, status.top());
        Map<String, Json> kratix = new LinkedHashMap<>();
        put(kratix, status.kratix());
        kratix.put("workflows", new Json.Mapping(WorkflowDocument.kratixWorkflows(status.workflow())));
        fields.put("kratix", new Json.Mapping(kratix));
        if (!status.requiredPromises().isEmpty()) {
            fields.put("requiredPromises", requiredPromises(status.requiredPromises()));
        }
        if (!status.requiredBy().isEmpty()) {
            fields.put("requiredBy", requiredBy(status.requiredBy()));
        }
        return new Json.Mapping(fields);
    }

    /** Reads a Promise's status; what Kratix' type has no field for is dropped, as the API server does. */
    public static PromiseStatus promise(Json.Mapping document) {
        Map<String, Json> fields = new LinkedHashMap<>(document.fields());
        Map<String, Json> kratix = takeMapping(fields, "kratix");
        Map<String, Json> workflows = takeMapping(kratix, "workflows");
        WorkflowStatus workflow = WorkflowDocument.take(fields, workflows, WorkflowStatus.EMPTY_OF_PROMISE);
        return new PromiseStatus(
                workflow,
                availability(fields),
                availability(kratix),
                readRequiredPromises(fields),
                readRequiredBy(fields));
    }

    private static Json requiredPromises(List<RequirementStatus> requirements) {
        List<Json> items = new ArrayList<>();
        for (RequirementStatus requirement : requirements) {
            items.add(Json.Mapping.EMPTY
                    .withUnlessEmpty("name", requirement.name())
                    .withUnlessEmpty("version", requirement.version())
                    .withUnlessEmpty("state", requirement.state()));
        }
        return new Json.Sequence(items);
    }

    private static List<RequirementStatus> readRequiredPromises(Map<String, Json> fields) {
        List<RequirementStatus> requirements = new ArrayList<>();
        for (Map<String, Json> item : items(fields.get("requiredPromises"))) {
            requirements.add(new RequirementStatus(
                    orEmpty(takeText(item, "name")),
                    orEmpty(takeText(item, "version")),
                    orEmpty(takeText(item, "state"))));
        }
        return requirements;
    }

    private static Json requiredBy(List<RequiredBy> requiredBy) {
        List<Json> items = new ArrayList<>();
        for (RequiredBy one : requiredBy) {
            Json.Mapping promise =
                    Json.Mapping.EMPTY.withUnlessEmpty("name", one.promise()).withUnlessEmpty("version", one.version());
            items.add(Json.Mapping.EMPTY
                    .with("promise", promise)
                    .withUnlessEmpty("requiredVersion", one.requiredVersion()));
        }
        return new Json.Sequence(items);
    }

    private static List<RequiredBy> readRequiredBy(Map<String, Json> fields) {
        List<RequiredBy> requiredBy = new ArrayList<>();
        for (Map<String, Json> item : items(fields.get("requiredBy"))) {
            Map<String, Json> promise = takeMapping(item, "promise");
            requiredBy.add(new RequiredBy(
                    orEmpty(takeText(promise, "name")),
                    orEmpty(takeText(promise, "version")),
                    orEmpty(takeText(item, "requiredVersion"))));
        }
        return requiredBy;
    }

    private static List<Map<String, Json>> items(@Nullable Json list) {
        List<Map<String, Json>> items = new ArrayList<>();
        if (list instanceof Json.Sequence sequence) {
            for (Json item : sequence.items()) {
                if (item instanceof Json.Mapping mapping) {
                    items.add(new LinkedHashMap<>(mapping.fields()));
                }
            }
        }
        return items;
    }

    private static void put(Map<String, Json> fields, Availability availability) {
        putText(fields, "version", availability.version());
        putText(fields, "kind", availability.kind());
        putText(fields, "apiVersion", availability.apiVersion());
        putText(fields, "status", availability.status());
        putTime(fields, "lastAvailableTime", availability.lastAvailableSeconds());
    }

    private static Availability availability(Map<String, Json> fields) {
        return new Availability(
                orEmpty(takeText(fields, "version")),
                orEmpty(takeText(fields, "kind")),
                orEmpty(takeText(fields, "apiVersion")),
                orEmpty(takeText(fields, "status")),
                takeTime(fields, "lastAvailableTime"));
    }

    private static void putText(Map<String, Json> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, new Json.Text(value));
        }
    }
}
