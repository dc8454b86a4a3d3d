package dev.troth.simulation.rehearsal;

import dev.troth.promise.Container;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands of a container that do something new each time they run. A configure workflow runs again and again, so what it does
 * must come out the same.
 */
final class RepeatedCommands {

    /** Found as they stand, between words. */
    private static final List<String> COMMANDS = List.of(
            "kubectl create",
            "kubectl run",
            "helm install",
            "uuidgen",
            "openssl rand",
            "$RANDOM",
            "curl -X POST",
            "curl -XPOST",
            "--request POST",
            "aws s3 mb",
            "gh repo create",
            "gh issue create",
            "git commit",
            "mktemp");

    /** With one of these in the same line the command only says what it would do, or is made to be repeated. */
    private static final List<String> HARMLESS = List.of("--dry-run", "| kubectl apply", "|| true", "--if-not-exists");

    private RepeatedCommands() {}

    static List<String> in(Container container) {
        List<String> found = new ArrayList<>();
        for (String line : String.join(" ", container.words()).split("\n", -1)) {
            if (HARMLESS.stream().noneMatch(line::contains)) {
                COMMANDS.stream()
                        .filter(command -> line.contains(command) && !found.contains(command))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
