package dev.troth.rules.types;

import dev.troth.schema.RuleRef;

/** What Kubernetes or Kratix does about a broken fact, as the middle of a sentence. */
final class Consequence {

    private static final String REFUSED = "so Kratix refuses the Promise";

    private Consequence() {}

    /** {@code kind}: what the whole thing is called, such as {@code Promise}. */
    static String of(RuleRef rule, String kind) {
        String special = special(rule.code());
        return special.isEmpty() ? ofFamily(rule, kind) : special;
    }

    private static String special(String code) {
        return switch (code) {
            case "schema-01", "schema-02" -> "so no server knows what it is";
            case "schema-06" -> "so it is installed and does nothing";
            case "requires-03" -> "so this Promise waits for ever and no request is served";
            case "deps-01" -> REFUSED;
            case "deps-02", "deps-03" -> "so Kratix takes it, but no Destination can apply it";
            case "pipeline-05" -> "so its Job runs only Kratix' own containers and does nothing";
            case "pipeline-13b" -> "so the images are pulled without credentials";
            case "rbac-01", "rbac-02", "rbac-03", "rbac-06" ->
                "so Kratix cannot create the Role, says so only in its log, and the Job runs without the right";
            case "scheduling-01", "scheduling-04" ->
                "so kubectl refuses the Promise; others drop it without a word, and every Destination is chosen";
            case "scheduling-02" -> "so Kratix finds no Destination, ever";
            case "api-01" -> "so Kubernetes refuses the Promise";
            case "api-05" -> "so the webhook of Kratix panics and the Promise is refused";
            case "workflow-01b" -> "so nothing runs";
            default -> "";
        };
    }

    private static String ofFamily(RuleRef rule, String kind) {
        String family = rule.code().substring(0, rule.code().indexOf('-'));
        return switch (family) {
            case "api" -> "so Kubernetes refuses the API";
            case "pipeline", "container", "env", "volume", "scheduling", "rbac", "workflow" -> REFUSED;
            case "scenario" -> "so the scenario cannot be played";
            case "request" -> "so Kubernetes refuses the request";
            default -> "so Kubernetes refuses the " + kind;
        };
    }
}
