package dev.troth.analysis;

import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What other files need to know about a file.
 *
 * @param promises its Promises
 * @param objects its other objects
 * @param namespaces the namespaces that it creates, be it as objects of its own or as dependencies of a Promise
 */
public record FileFacts(List<Promise> promises, List<KubernetesObject> objects, Set<String> namespaces) {

    public FileFacts {
        promises = List.copyOf(promises);
        objects = List.copyOf(objects);
        namespaces = Set.copyOf(namespaces);
    }

    /** Of a file that tells nothing. */
    public static final FileFacts NONE = new FileFacts(List.of(), List.of(), Set.of());

    public boolean isEmpty() {
        return promises.isEmpty() && objects.isEmpty();
    }

    /**
     * Whether what is found in other files is the same with either. Where in its file something stands does not matter to
     * others, nor does what a Promise's workflows do.
     */
    @SuppressWarnings("ReferenceEquality") // A short cut.
    public boolean tellsTheSameAs(FileFacts other) {
        if (this == other) {
            return true;
        }
        if (promises.size() != other.promises.size()
                || objects.size() != other.objects.size()
                || !namespaces.equals(other.namespaces)) {
            return false;
        }
        for (int i = 0; i < promises.size(); i++) {
            if (!Content.isSamePromise(promises.get(i), other.promises.get(i))) {
                return false;
            }
        }
        for (int i = 0; i < objects.size(); i++) {
            if (!Content.isSame(
                    objects.get(i).place().node(), other.objects.get(i).place().node())) {
                return false;
            }
        }
        return true;
    }

    /** A template tells nothing: what it will say is not known. */
    public static FileFacts of(ParsedFile file) {
        if (file.isTemplate()) {
            return NONE;
        }
        List<Promise> promises = new ArrayList<>();
        List<KubernetesObject> objects = new ArrayList<>();
        Set<String> namespaces = new HashSet<>();
        for (ParsedObject parsed : file.objects()) {
            if (parsed.kind() == ParsedObject.Kind.PROMISE) {
                promises.add(Promise.of(parsed.place()));
                continue;
            }
            if (parsed.kind() == ParsedObject.Kind.SCENARIO) {
                continue; // It is no object of the platform.
            }
            KubernetesObject object = KubernetesObject.of(parsed.place());
            objects.add(object);
            if (object.kindText().equals("Namespace")) {
                namespaces.add(object.nameText());
            }
        }
        return new FileFacts(promises, objects, namespaces);
    }
}
