package dev.troth.workspace;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.ObjectSchemas;
import dev.troth.analysis.Project;
import dev.troth.promise.Api;
import dev.troth.promise.Promise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a project: first the files that speak of Kratix, then, once the APIs that its Promises offer are known, those
 * that may be requests for them or create their namespaces.
 */
public final class ProjectReader {

    private static final String NAMESPACE = "kind: Namespace";

    /** What became of a candidate: a file, a reason, or neither when it does not speak of Kratix. */
    private record Outcome(
            @Nullable ProjectFile file, @Nullable Unreadable unreadable) {

        private boolean isForeign() {
            return file == null && unreadable == null;
        }
    }

    /** Whether the bytes of a file in a folder are worth reading as YAML. */
    private interface Test {
        boolean passes(byte[] bytes);
    }

    private ProjectReader() {}

    /** Reads the files at paths as a user writes them. */
    public static ProjectFiles read(List<String> paths) {
        return read(paths, List.of(), false);
    }

    /**
     * The same with files that are not on disk, such as the standard input; they come first.
     *
     * @param onlyKratix whether the content decides about named files too, as it does about those in folders
     */
    public static ProjectFiles read(List<String> paths, List<ProjectFile> given, boolean onlyKratix) {
        FileSearch.Result found = FileSearch.in(paths);
        List<Candidate> candidates =
                onlyKratix ? found.candidates().stream().map(Candidate::asFound).toList() : found.candidates();
        List<Outcome> outcomes = new ArrayList<>(InParallel.map(candidates, each -> look(each, Mention::ofKratix)));

        Set<String> words = groupsOffered(given, outcomes);
        List<Integer> others = indexesOfForeign(outcomes);
        if (!words.isEmpty() && !others.isEmpty()) {
            words.add(NAMESPACE);
            List<Outcome> again =
                    InParallel.map(others, i -> look(candidates.get(i), bytes -> Mention.ofAny(bytes, words)));
            for (int i = 0; i < again.size(); i++) {
                outcomes.set(others.get(i), again.get(i));
            }
        }
        List<Unreadable> unreadable = new ArrayList<>(found.unreadable());
        List<ProjectFile> read = new ArrayList<>(given);
        for (Outcome outcome : outcomes) {
            if (outcome.file != null) {
                read.add(outcome.file);
            } else if (outcome.unreadable != null) {
                unreadable.add(outcome.unreadable);
            }
        }
        return choose(read, unreadable, candidates.size() + given.size());
    }

    /**
     * Reads one file of a folder again, as reading the whole folder would.
     *
     * @param folder the folder, as it was read
     * @param project what is known of the project, by whose APIs requests are known
     * @return empty when the file is gone, ignored, unreadable, or tells nothing of the project
     */
    public static Optional<ProjectFile> readAgain(Path folder, Path file, Collection<FileFacts> project) {
        if (!FileSearch.finds(folder, file)) {
            return Optional.empty();
        }
        Set<String> words = new HashSet<>();
        project.forEach(facts -> addGroups(facts, words));
        words.add(NAMESPACE);
        Candidate candidate = new Candidate(file.toString(), file.toFile(), false);
        return Optional.ofNullable(
                        look(candidate, bytes -> Mention.ofKratix(bytes) || Mention.ofAny(bytes, words)).file)
                .filter(again -> !again.parsed().concernsKratix() || new Ingredients().of(again) == null);
    }

    private static ProjectFiles choose(List<ProjectFile> all, List<Unreadable> unreadable, int candidates) {
        Ingredients ingredients = new Ingredients();
        List<LeftOut> leftOut = new ArrayList<>();
        List<ProjectFile> read = new ArrayList<>();
        for (ProjectFile file : all) {
            // What an ingredient says is not said to the others either; a file of no Kratix may still make a namespace.
            boolean counts = file.parsed().concernsKratix() || Ingredients.isSplitWorkflow(file);
            if (!counts || !leaveOut(file, ingredients, leftOut)) {
                read.add(file);
            }
        }
        Project project = ProjectFiles.projectOf(read, List.of(), ObjectSchemas.NONE);
        List<ProjectFile> files = new ArrayList<>();
        List<ProjectFile> beside = new ArrayList<>();
        for (ProjectFile file : read) {
            if (!file.candidate().named() && !ProjectFiles.concernsKratix(file.parsed(), project)) {
                beside.add(file);
            } else if (!leaveOut(file, ingredients, leftOut)) {
                files.add(file);
            }
        }
        return new ProjectFiles(files, beside, project, unreadable, leftOut, candidates);
    }

    private static boolean leaveOut(ProjectFile file, Ingredients ingredients, List<LeftOut> leftOut) {
        Ingredient ingredient = ingredients.of(file);
        if (ingredient != null) {
            leftOut.add(new LeftOut(file.name(), ingredient));
        }
        return ingredient != null;
    }

    private static Outcome look(Candidate candidate, Test test) {
        try {
            if (!candidate.named()
                    && FileText.isTooLong(candidate.file())
                    && !test.passes(FileText.beginning(candidate.file()))) {
                return new Outcome(null, null);
            }
            byte[] bytes = FileText.bytes(candidate.file());
            boolean worth = candidate.named() || test.passes(bytes) || test.passes(FileText.withoutZeros(bytes));
            return new Outcome(worth ? ProjectFile.of(candidate, FileText.of(bytes)) : null, null);
        } catch (UnreadableException e) {
            return new Outcome(null, new Unreadable(candidate.name(), e.reason()));
        }
    }

    private static List<Integer> indexesOfForeign(List<Outcome> outcomes) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isForeign()) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    private static Set<String> groupsOffered(List<ProjectFile> given, List<Outcome> outcomes) {
        Set<String> groups = new HashSet<>();
        given.forEach(file -> addGroups(file.facts(), groups));
        for (Outcome outcome : outcomes) {
            if (outcome.file != null) {
                addGroups(outcome.file.facts(), groups);
            }
        }
        return groups;
    }

    private static void addGroups(FileFacts file, Set<String> groups) {
        for (Promise promise : file.promises()) {
            promise.api().map(Api::groupText).filter(group -> !group.isEmpty()).ifPresent(groups::add);
        }
    }
}
