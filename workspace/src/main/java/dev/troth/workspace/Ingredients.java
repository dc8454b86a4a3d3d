package dev.troth.workspace;

import dev.troth.analysis.ParsedFile;
import dev.troth.yaml.Place;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows by its place among other files whether a file is only an ingredient. Asked only about files that speak of
 * Kratix, so that the folders of all others cost nothing; each kustomization is read once.
 */
final class Ingredients {

    private static final List<String> KUSTOMIZATIONS =
            List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /**
     * What a folder says about files in and below it.
     *
     * @param patches the patches that its kustomization names
     * @param top whether the repository begins here, so that nothing above has a say
     */
    private record Folder(Set<File> patches, boolean top) {}

    private final Map<File, Folder> folders = new HashMap<>();

    /** Null when a file is applied as it stands, as far as its place tells. */
    @Nullable
    Ingredient of(ProjectFile file) {
        if (file.candidate().named()) {
            return null;
        }
        File absolute = normalized(file.candidate().file());
        if (isSplitWorkflow(file)) {
            return Ingredient.SPLIT_WORKFLOW;
        }
        // Helm hands out a template without braces as it is, and there is no reason not to check that.
        if (file.text().text().contains("{{") && isInTemplatesOfChart(absolute)) {
            return Ingredient.HELM_TEMPLATE;
        }
        return isPatch(absolute) ? Ingredient.KUSTOMIZE_PATCH : null;
    }

    /** {@code workflows/resource/configure/workflow.yaml} and the like, where {@code kratix build promise} looks. */
    static boolean isSplitWorkflow(ProjectFile read) {
        File file = normalized(read.candidate().file());
        File action = file.getParentFile();
        File type = action == null ? null : action.getParentFile();
        File workflows = type == null ? null : type.getParentFile();
        return action != null
                && type != null
                && workflows != null
                && !read.candidate().named()
                && file.getName().equals("workflow.yaml")
                && List.of("configure", "delete").contains(action.getName())
                && List.of("promise", "resource").contains(type.getName())
                && workflows.getName().equals("workflows");
    }

    private static boolean isInTemplatesOfChart(File file) {
        for (File folder = file.getParentFile(); folder != null; folder = folder.getParentFile()) {
            if (folder.getName().equals("templates") && new File(folder.getParentFile(), "Chart.yaml").isFile()) {
                return true;
            }
        }
        return false;
    }

    /** Looks upwards as far as the repository goes. */
    private boolean isPatch(File file) {
        for (File above = file.getParentFile(); above != null; above = above.getParentFile()) {
            Folder folder = folders.computeIfAbsent(above, Ingredients::read);
            if (folder.patches.contains(file)) {
                return true;
            }
            if (folder.top) {
                return false;
            }
        }
        return false;
    }

    private static Folder read(File folder) {
        Set<File> named = new HashSet<>();
        for (String name : KUSTOMIZATIONS) {
            File file = new File(folder, name);
            if (file.isFile()) {
                addPatches(folder, file, named);
            }
        }
        return new Folder(named, new File(folder, ".git").exists());
    }

    private static void addPatches(File folder, File kustomization, Collection<File> named) {
        try {
            if (FileText.isTooLong(kustomization)) {
                return;
            }
            byte[] bytes = FileText.bytes(kustomization);
            if (Mention.ofAny(bytes, List.of("patch"))) {
                ParsedFile.parse(FileText.of(bytes).text())
                        .objects()
                        .forEach(object -> addPatches(folder, object.place(), named));
            }
        } catch (UnreadableException e) {
            // A kustomization that nobody can read names no patch.
            return;
        }
    }

    private static void addPatches(File folder, Place kustomization, Collection<File> named) {
        kustomization.get("patches").items().forEach(patch -> add(folder, patch.get("path"), named));
        kustomization.get("patchesJson6902").items().forEach(patch -> add(folder, patch.get("path"), named));
        kustomization.get("patchesStrategicMerge").items().forEach(patch -> add(folder, patch, named));
    }

    /** Only the name is compared; nothing is read there. */
    private static void add(File folder, Place path, Collection<File> named) {
        String text = path.stringOrEmpty();
        try {
            // A patch may also stand in the kustomization itself.
            if (!text.isEmpty() && text.indexOf('\n') < 0) {
                named.add(normalized(new File(folder, text)));
            }
        } catch (InvalidPathException e) {
            // No file can be called so.
            return;
        }
    }

    private static File normalized(File file) {
        return file.toPath().toAbsolutePath().normalize().toFile();
    }
}
