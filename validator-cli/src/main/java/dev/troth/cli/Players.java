package dev.troth.cli;

import dev.troth.analysis.Spelling;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.Shown;
import dev.troth.workspace.ProjectFile;
import dev.troth.workspace.ProjectFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who plays in a rehearsal.
 *
 * @param others the other Promises that are there, of which the first may require some
 * @param destinations the Destinations that are there; none when the story is to make some up
 * @param requests those of the story: all that were named, else the first that is there; none when there is none
 * @param otherRequests those that are there and have no part in it
 */
record Players(
        Promise promise,
        List<Promise> others,
        List<KubernetesObject> destinations,
        List<ResourceRequest> requests,
        List<ResourceRequest> otherRequests) {

    Players {
        requests = List.copyOf(requests);
        otherRequests = List.copyOf(otherRequests);
        destinations = List.copyOf(destinations);
        others = List.copyOf(others);
    }

    static Players of(ProjectFiles files, SimulateOptions options) throws UsageException {
        List<Promise> promises = new ArrayList<>();
        Map<Promise, String> fileNames = new IdentityHashMap<>();
        List<KubernetesObject> objects = new ArrayList<>();
        List<KubernetesObject> requests = new ArrayList<>();
        Set<Path> named = new HashSet<>();
        options.requests().forEach(request -> named.add(absolute(new File(request))));
        for (ProjectFile file : files.all()) {
            promises.addAll(file.facts().promises());
            file.facts().promises().forEach(promise -> fileNames.put(promise, file.name()));
            objects.addAll(file.facts().objects());
            if (named.isEmpty() || named.contains(absolute(file.candidate().file()))) {
                requests.addAll(file.facts().objects());
            }
        }
        if (promises.isEmpty()) {
            throw new UsageException("There is no Promise in `" + Visible.text(String.join("`, `", options.paths()))
                    + "`, so there is nothing to rehearse." + hint(files));
        }
        Promise chosen = options.promise() == null ? theOne(promises) : named(promises, options.promise());
        refuseTwins(chosen, promises, fileNames);
        List<Promise> others = new ArrayList<>(promises);
        others.remove(chosen);
        List<KubernetesObject> destinations = objects.stream()
                .filter(object -> object.kindText().equals(Kinds.DESTINATION))
                .toList();
        List<ResourceRequest> found = requests(chosen, requests, options);
        int played = options.requests().isEmpty() ? Math.min(1, found.size()) : found.size();
        return new Players(chosen, others, destinations, found.subList(0, played), found.subList(played, found.size()));
    }

    /** The first of the story, or null. */
    @Nullable
    ResourceRequest request() {
        return requests.isEmpty() ? null : requests.getFirst();
    }

    private static String hint(ProjectFiles files) {
        return files.files().stream()
                .filter(file -> !FoundScenario.in(file).isEmpty())
                .findFirst()
                .map(file -> " A scenario is played with `troth simulate --scenario "
                        + Visible.text(file.candidate().name()) + "`.")
                .orElse("");
    }

    private static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }

    /** The only one that no other requires. */
    private static Promise theOne(List<Promise> promises) throws UsageException {
        Set<String> required = new HashSet<>();
        promises.forEach(promise -> promise.requiredPromises().forEach(one -> required.add(one.nameText())));
        List<Promise> candidates = promises.stream()
                .filter(promise -> !required.contains(promise.nameText()))
                .toList();
        List<Promise> left = candidates.isEmpty() ? promises : candidates;
        if (left.stream().map(Promise::nameText).distinct().count() == 1) {
            return left.getFirst();
        }
        throw new UsageException("There are several Promises: " + names(promises)
                + ". Say which one with `--promise NAME`, or name its file.");
    }

    /** Two of one name, be it in two versions, are one to Kubernetes; which of them is meant nobody can tell. */
    private static void refuseTwins(Promise chosen, List<Promise> promises, Map<Promise, String> fileNames)
            throws UsageException {
        List<String> twins = promises.stream()
                .filter(promise -> promise.nameText().equals(chosen.nameText()))
                .map(promise -> Visible.text(fileNames.getOrDefault(promise, "")) + version(promise))
                .toList();
        if (twins.size() > 1) {
            throw new UsageException("Promise `" + Visible.text(chosen.nameText()) + "` is there " + twins.size()
                    + " times: in " + String.join(", in ", twins) + ". "
                    + (Set.copyOf(fileNames.values()).size() > 1
                            ? "Name the file of the one that is meant."
                            : "Put each into a file of its own and name the one that is meant."));
        }
    }

    private static String version(Promise promise) {
        String version = promise.version().stringOrEmpty();
        return version.isEmpty() ? "" : " (" + Visible.text(version) + ")";
    }

    private static Promise named(List<Promise> promises, String name) throws UsageException {
        for (Promise promise : promises) {
            if (promise.nameText().equals(name)) {
                return promise;
            }
        }
        List<String> known =
                promises.stream().map(promise -> Shown.name(promise.nameText())).toList();
        throw new UsageException("There is no Promise `" + Visible.text(name) + "`, only " + names(promises) + "."
                + Spelling.didYouMean(Spelling.nearest(name, known)));
    }

    private static String names(List<Promise> promises) {
        return Visible.text(String.join(
                ", ", promises.stream().map(Promise::nameText).distinct().toList()));
    }

    private static List<ResourceRequest> requests(
            Promise promise, List<KubernetesObject> objects, SimulateOptions options) throws UsageException {
        List<ResourceRequest> requests = objects.stream()
                .filter(object ->
                        promise.api().filter(api -> api.offers(object)).isPresent())
                .map(object -> ResourceRequest.of(object.place()))
                .toList();
        if (requests.isEmpty() && !options.requests().isEmpty()) {
            throw new UsageException("`" + Visible.text(String.join("`, `", options.requests()))
                    + "` holds no request for Promise " + Visible.text(promise.nameText()) + ".");
        }
        return requests;
    }
}
