package dev.troth.analysis.preview;

import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.Project;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a preview is about.
 *
 * @param request the request that is made of it; empty where the project has none
 * @param isWhole whether what stands at the cursor could be read to its end
 */
record Protagonist(Promise promise, Optional<ResourceRequest> request, boolean isWhole) {

    /** The one at a place, else the first of the file. */
    static Optional<Protagonist> at(ParsedFile file, int offset, Project project) {
        List<ParsedObject> candidates = new ArrayList<>();
        file.objects().stream().filter(object -> isAt(object, offset)).forEach(candidates::add);
        candidates.addAll(file.objects());
        return candidates.stream()
                .map(object -> of(object, file, project))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** An object has its document, with the comments around it, for itself; the items of a List have to share theirs. */
    private static boolean isAt(ParsedObject object, int offset) {
        Span span = object.place().parent() == null
                ? object.document().span()
                : object.place().value();
        return span.touches(offset);
    }

    private static Optional<Protagonist> of(ParsedObject parsed, ParsedFile file, Project project) {
        boolean isWhole = parsed.document().whole();
        if (parsed.kind() == ParsedObject.Kind.PROMISE) {
            Promise promise = Promise.of(parsed.place());
            return Optional.of(new Protagonist(promise, requestFor(promise, file, project), isWhole));
        }
        KubernetesObject object = KubernetesObject.of(parsed.place());
        return project.promiseOffering(object.groupText(), object.kindText())
                .map(promise -> new Protagonist(promise, Optional.of(ResourceRequest.of(object.place())), isWhole));
    }

    /** One beside the Promise comes before those in other files. */
    private static Optional<ResourceRequest> requestFor(Promise promise, ParsedFile file, Project project) {
        List<KubernetesObject> objects = new ArrayList<>();
        file.objects().forEach(object -> objects.add(KubernetesObject.of(object.place())));
        objects.addAll(project.objects());
        return promise.api()
                .flatMap(api -> objects.stream()
                        .filter(api::offers)
                        .findFirst()
                        .map(object -> ResourceRequest.of(object.place())));
    }
}
