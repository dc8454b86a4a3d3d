package dev.troth.workspace;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.ObjectSchemas;
import dev.troth.analysis.Offer;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.promise.KubernetesObject;
import dev.troth.workspace.cel.KubernetesCel;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read of a project.
 *
 * @param files those to look at, in a stable order
 * @param beside those that say something, but are not looked at themselves
 * @param project what all of them say together
 * @param unreadable what could not be read
 * @param leftOut what speaks of Kratix and is only an ingredient of what is applied
 * @param candidates how many files there were to choose from
 */
public record ProjectFiles(
        List<ProjectFile> files,
        List<ProjectFile> beside,
        Project project,
        List<Unreadable> unreadable,
        List<LeftOut> leftOut,
        int candidates) {

    public ProjectFiles {
        files = List.copyOf(files);
        beside = List.copyOf(beside);
        unreadable = List.copyOf(unreadable);
        leftOut = List.copyOf(leftOut);
    }

    /** The same project after changes of its files; a file stays at its place in the list. */
    public ProjectFiles with(List<ProjectFile> changed) {
        return new ProjectFiles(
                changed, beside, projectOf(changed, beside, project.schemas()), unreadable, leftOut, candidates);
    }

    /** The same project, in which dependencies are held against the schemas of a user. */
    public ProjectFiles with(ObjectSchemas schemas) {
        return new ProjectFiles(files, beside, projectOf(files, beside, schemas), unreadable, leftOut, candidates);
    }

    static Project projectOf(List<ProjectFile> files, List<ProjectFile> beside, ObjectSchemas schemas) {
        List<FileFacts> facts = new ArrayList<>();
        beside.forEach(file -> facts.add(file.facts()));
        files.forEach(file -> facts.add(file.facts()));
        return Project.of(facts, new KubernetesCel(), schemas);
    }

    /** Those to look at and those beside them. */
    public List<ProjectFile> all() {
        List<ProjectFile> all = new ArrayList<>(files);
        all.addAll(beside);
        return all;
    }

    /** Whether there is something in a file that Troth knows more about than its YAML. */
    public boolean concernsKratix(ProjectFile file) {
        return concernsKratix(file.parsed(), project);
    }

    /** Whether a file is of Kratix, or holds an object of an API that a Promise of the project offers. */
    public static boolean concernsKratix(ParsedFile file, Project project) {
        return file.concernsKratix()
                || file.objects().stream()
                        .anyMatch(object -> Offer.to(KubernetesObject.of(object.place()), project)
                                .isPresent());
    }
}
