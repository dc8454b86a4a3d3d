package dev.troth.rules.rbac;

import dev.troth.promise.Container;
import dev.troth.promise.EnvironmentVariable;
import dev.troth.rules.script.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call of kubectl of which it is plain what it asks of the API server.
 *
 * @param verb what is asked first, such as {@code get}; {@code list} when no object is named
 * @param group API group of the resource
 * @param resource one of Kubernetes' own, in the plural
 * @param words from {@code kubectl} to the resource
 */
record KubectlCall(String verb, String group, String resource, List<Word> words) {

    private static final Map<String, String> VERBS = Map.of(
            "get", "get",
            "describe", "get",
            "delete", "delete",
            "create", "create",
            "patch", "patch",
            "label", "patch",
            "annotate", "patch",
            "scale", "patch");

    /** Flags with a value of its own behind them. */
    private static final Set<String> WITH_VALUE =
            Set.of("-n", "--namespace", "-o", "--output", "-l", "--selector", "--field-selector", "--request-timeout");

    /** Words that tell that a script talks to another cluster, or as somebody else. */
    private static final List<String> ELSEWHERE = List.of(
            "--kubeconfig",
            "KUBECONFIG",
            "--server",
            "--token",
            "--context",
            "--as",
            "update-kubeconfig",
            "get-credentials",
            "set-context",
            "use-context",
            "set-cluster",
            "set-credentials",
            "kubeconfig");

    static boolean goesElsewhere(Container container, List<List<Word>> commands) {
        return container.env().stream().map(EnvironmentVariable::nameText).anyMatch("KUBECONFIG"::equals)
                || commands.stream()
                        .flatMap(List::stream)
                        .anyMatch(word -> ELSEWHERE.stream().anyMatch(word.text()::contains));
    }

    static Optional<KubectlCall> of(List<Word> command) {
        boolean plain = command.stream()
                .map(Word::text)
                .noneMatch(
                        word -> word.startsWith("--dry-run") || word.startsWith("--filename") || word.startsWith("-f"));
        if (!command.getFirst().text().equals("kubectl") || !plain) {
            return Optional.empty();
        }
        int at = skipFlags(command, 1);
        String action = at < command.size() ? command.get(at).text() : "";
        String verb = VERBS.get(action);
        int resourceAt = skipFlags(command, at + 1);
        if (verb == null || resourceAt >= command.size()) {
            return Optional.empty();
        }
        String word = command.get(resourceAt).text();
        int slash = word.indexOf('/');
        String kind = slash < 0 ? word : word.substring(0, slash);
        Optional<String> resource = KnownResources.meant(kind)
                .filter(known -> KnownResources.groupsOf(known).size() == 1);
        boolean named = slash >= 0 || skipFlags(command, resourceAt + 1) < command.size();
        boolean lists = verb.equals("get") && !named;
        List<Word> words = command.subList(0, resourceAt + 1);
        return resource.map(known -> new KubectlCall(
                lists ? "list" : verb, KnownResources.groupsOf(known).getFirst(), known, words));
    }

    /** The first place from there on that is neither a flag nor a flag's value nor a redirection. */
    private static int skipFlags(List<Word> command, int from) {
        int at = from;
        while (at < command.size()) {
            String word = command.get(at).text();
            if (WITH_VALUE.contains(word)) {
                at += 2;
            } else if (word.startsWith("-") || isRedirection(word)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isRedirection(String word) {
        return word.indexOf('>') >= 0 || word.startsWith("<");
    }
}
