package dev.troth.analysis;

import dev.troth.openapi.CelCompiler;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of all files of a project together. Immutable: a change of a file makes a new project from the facts of
 * its files, and facts are kept by file.
 */
public final class Project {

    private final List<Promise> promises;
    private final List<KubernetesObject> objects;
    private final Set<String> namespaces;
    private final Map<String, List<Promise>> promisesByKind;
    private final Map<String, List<Promise>> promisesByPlural = new HashMap<>();
    private final Map<String, List<Promise>> promisesByGroup = new HashMap<>();
    private final Map<String, List<Promise>> promisesByKindAlone = new HashMap<>();
    private final Map<String, Promise> promisesByName = new HashMap<>();
    private final Map<String, List<Promise>> promisesRequiring = new HashMap<>();
    private final Map<String, List<KubernetesObject>> objectsByKind = new HashMap<>();
    private final Map<String, Integer> objectCounts = new HashMap<>();
    private final CelCompiler cel;
    private final ObjectSchemas schemas;

    private Project(
            List<Promise> promises,
            List<KubernetesObject> objects,
            Set<String> namespaces,
            CelCompiler cel,
            ObjectSchemas schemas) {
        this.cel = cel;
        this.schemas = schemas;
        this.promises = promises;
        this.objects = objects;
        this.namespaces = namespaces;
        this.promisesByKind = new HashMap<>();
        for (KubernetesObject object : objects) {
            objectsByKind
                    .computeIfAbsent(object.kindText(), kind -> new ArrayList<>())
                    .add(object);
            objectCounts.merge(identity(object), 1, Integer::sum);
        }
        for (Promise promise : promises) {
            promisesByName.putIfAbsent(promise.nameText(), promise);
            promise.requiredPromises()
                    .forEach(required -> promisesRequiring
                            .computeIfAbsent(required.nameText(), name -> new ArrayList<>())
                            .add(promise));
            promise.api().ifPresent(api -> {
                promisesByKind
                        .computeIfAbsent(api.groupText() + "/" + api.requestKindText(), kind -> new ArrayList<>())
                        .add(promise);
                promisesByPlural
                        .computeIfAbsent(api.groupText() + "/" + api.pluralText(), plural -> new ArrayList<>())
                        .add(promise);
                promisesByKindAlone
                        .computeIfAbsent(api.requestKindText(), kind -> new ArrayList<>())
                        .add(promise);
                promisesByGroup
                        .computeIfAbsent(api.groupText(), group -> new ArrayList<>())
                        .add(promise);
            });
        }
        promisesByKind.replaceAll((kind, offering) -> List.copyOf(offering));
        promisesByPlural.replaceAll((plural, offering) -> List.copyOf(offering));
        promisesByKindAlone.replaceAll((kind, offering) -> List.copyOf(offering));
        promisesByGroup.replaceAll((group, offering) -> List.copyOf(offering));
        promisesRequiring.replaceAll((name, requiring) -> List.copyOf(requiring));
        objectsByKind.replaceAll((kind, all) -> List.copyOf(all));
    }

    /** What makes two objects one to Kubernetes, a version of their API included. */
    private static String identity(KubernetesObject object) {
        return object.apiVersionText()
                + '\n'
                + object.kindText()
                + '\n'
                + ResourceRequest.of(object.place()).namespaceText()
                + '\n'
                + object.nameText();
    }

    public static Project of(Collection<FileFacts> files) {
        return of(files, CelCompiler.UNCHECKED);
    }

    /** A project in whose APIs the CEL expressions are compiled too. */
    public static Project of(Collection<FileFacts> files, CelCompiler cel) {
        return of(files, cel, ObjectSchemas.NONE);
    }

    /** The same, in which dependencies are held against the schemas of a user. */
    public static Project of(Collection<FileFacts> files, CelCompiler cel, ObjectSchemas schemas) {
        Set<String> namespaces = new HashSet<>();
        files.forEach(file -> namespaces.addAll(file.namespaces()));
        return new Project(
                files.stream().flatMap(file -> file.promises().stream()).toList(),
                files.stream().flatMap(file -> file.objects().stream()).toList(),
                namespaces,
                cel,
                schemas);
    }

    /** A project of one file. */
    public static Project of(ParsedFile file) {
        return of(List.of(FileFacts.of(file)));
    }

    /** Who reads the CEL expressions of its APIs. */
    public CelCompiler cel() {
        return cel;
    }

    /** What users say about objects that Troth has no types of. */
    public ObjectSchemas schemas() {
        return schemas;
    }

    public List<Promise> promises() {
        return promises;
    }

    /** The Promise of that name. */
    public Optional<Promise> promise(String name) {
        return Optional.ofNullable(promisesByName.get(name));
    }

    /** The versions that the project has of a Promise, in the order of the files; of one without a version, none. */
    public List<String> versionsOf(String name) {
        return promises.stream()
                .filter(promise -> promise.nameText().equals(name))
                .map(promise -> promise.version().stringOrEmpty())
                .filter(version -> !version.isEmpty())
                .distinct()
                .toList();
    }

    /** Everything that is no Promise. */
    public List<KubernetesObject> objects() {
        return objects;
    }

    /** Those of a kind, whatever the group. */
    public List<KubernetesObject> objectsOfKind(String kind) {
        return objectsByKind.getOrDefault(kind, List.of());
    }

    /** How often the project holds an object of this apiVersion, kind, namespace and name. */
    public int countOf(KubernetesObject object) {
        return objectCounts.getOrDefault(identity(object), 0);
    }

    /** The Promises that require a Promise of that name. */
    public List<Promise> promisesRequiring(String name) {
        return promisesRequiring.getOrDefault(name, List.of());
    }

    /** Whether the project creates a namespace. */
    public boolean createsNamespace(String name) {
        return namespaces.contains(name);
    }

    /** The Promise that offers an API. */
    public Optional<Promise> promiseOffering(String group, String kind) {
        return promisesOffering(group, kind).stream().findFirst();
    }

    /** All Promises that offer an API: several where a project keeps several versions of one. */
    public List<Promise> promisesOffering(String group, String kind) {
        return promisesByKind.getOrDefault(group + "/" + kind, List.of());
    }

    /** The Promises whose API has this plural, which is what the server keeps APIs by. */
    public List<Promise> promisesOfPlural(String group, String plural) {
        return promisesByPlural.getOrDefault(group + "/" + plural, List.of());
    }

    /** The Promises that offer a kind, whatever the group. */
    public List<Promise> promisesOfKind(String kind) {
        return promisesByKindAlone.getOrDefault(kind, List.of());
    }

    /** The Promises that offer APIs in a group, by which a request with a misspelt kind is known. */
    public List<Promise> promisesOffering(String group) {
        return promisesByGroup.getOrDefault(group, List.of());
    }
}
