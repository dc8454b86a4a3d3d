package dev.troth.workspace.schemas;

import dev.troth.promise.KubernetesObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the schema of a kind lies in a folder. These are the layouts of kubeconform's {@code -schema-location}:
 *
 * <ul>
 *   <li>{@code {{.ResourceKind}}{{.KindSuffix}}.json}, where the suffix has the group up to its first dot:
 *       {@code ingress-networking-v1.json}, {@code configmap-v1.json}
 *   <li>the same below {@code {{.NormalizedKubernetesVersion}}-standalone{{.StrictSuffix}}}
 *   <li>{@code {{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json}, the one of the CRDs-catalog, also without the
 *       folder of the group
 * </ul>
 */
final class SchemaNames {

    /** What may be part of a file's name; a group from a document must not lead out of the folder. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");

    private static final Pattern VERSION =
            Pattern.compile("(?:master|v(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?)(-standalone|-local)?(-strict)?");

    private SchemaNames() {}

    /**
     * The relative paths to try, best first; none for an object without a usable apiVersion and kind.
     *
     * @param folders the folders in the folder
     */
    static List<String> of(KubernetesObject object, List<String> folders) {
        String kind = object.kindText().toLowerCase(Locale.ROOT);
        String group = object.groupText().toLowerCase(Locale.ROOT);
        String version = object.versionText().toLowerCase(Locale.ROOT);
        boolean core = object.apiVersionText().indexOf('/') < 0;
        if (!isWord(kind) || !isWord(version) || (!core && !isWord(group))) {
            return List.of();
        }
        String suffixed = core
                ? kind + "-" + version + ".json"
                : kind + "-" + group.replaceFirst("\\..*", "") + "-" + version + ".json";
        List<String> names = new ArrayList<>();
        names.add(suffixed);
        if (!core) {
            names.add(group + "/" + kind + "_" + version + ".json");
            names.add(kind + "-" + group + "-" + version + ".json");
        }
        names.add(kind + "_" + version + ".json");
        versions(folders).forEach(folder -> names.add(folder + "/" + suffixed));
        return names;
    }

    private static boolean isWord(String text) {
        return text.length() < 254 && WORD.matcher(text).matches();
    }

    /** Those of Kubernetes versions: strict ones first, since they also tell unknown fields; then the newest. */
    private static List<String> versions(List<String> folders) {
        return folders.stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .sorted(Comparator.comparing((Matcher folder) -> folder.group(5) == null)
                        .thenComparing(folder -> folder.group(4) == null)
                        .thenComparingInt(folder -> -number(folder, 1))
                        .thenComparingInt(folder -> -number(folder, 2))
                        .thenComparingInt(folder -> -number(folder, 3))
                        .thenComparing(folder -> folder.group(0)))
                .map(folder -> folder.group(0))
                .toList();
    }

    /** A part of the version; that of {@code master}, which changes from day to day, is below all others. */
    private static int number(Matcher folder, int group) {
        String digits = folder.group(group);
        return digits == null ? -1 : Integer.parseInt(digits);
    }
}
