package dev.troth.rules.rbac;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Permission;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A verb that no request has, so that the permission never applies. */
final class UnknownVerb implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("rbac-10", "unknown-verb")
            .says("Permissions use Kubernetes' verbs")
            .fix(FixSafety.REVIEW);

    private static final List<String> VERBS = List.of(
            "get",
            "list",
            "watch",
            "create",
            "update",
            "patch",
            "delete",
            "deletecollection",
            "*",
            "bind",
            "escalate",
            "impersonate",
            "approve",
            "sign",
            "attest",
            "use");

    private static final List<String> FOR_URLS =
            List.of("get", "post", "put", "patch", "delete", "head", "options", "*");

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("read", "get"),
            Map.entry("view", "get"),
            Map.entry("describe", "get"),
            Map.entry("write", "update"),
            Map.entry("edit", "update"),
            Map.entry("put", "update"),
            Map.entry("replace", "update"),
            Map.entry("apply", "patch"),
            Map.entry("remove", "delete"),
            Map.entry("destroy", "delete"),
            Map.entry("add", "create"),
            Map.entry("post", "create"),
            Map.entry("all", "*"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Permission permission : Permissions.of(promise)) {
            List<String> verbs = permission.nonResourceUrls().items().isEmpty() ? VERBS : FOR_URLS;
            for (Place place : permission.verbs().items()) {
                place.string()
                        .filter(verb -> !verbs.contains(verb) && !verb.startsWith("impersonate:"))
                        .ifPresent(verb -> report(place, verb, verbs, findings));
            }
        }
    }

    private static void report(Place place, String verb, List<String> verbs, Findings findings) {
        String lower = verb.toLowerCase(Locale.ROOT);
        Optional<String> sameWord = Optional.of(lower).filter(verbs::contains);
        Optional<String> meant = sameWord.or(
                        () -> Optional.ofNullable(MEANT.get(lower)).filter(verbs::contains))
                .or(() -> Spelling.nearest(lower, verbs));
        findings.add(INFO, place)
                .message(
                        "%s no verb of Kubernetes, so this allows nothing.%s",
                        verb.isEmpty() ? "An empty word is" : "`" + verb + "` is",
                        meant.map(word -> " Write `" + word + "`.")
                                .orElse(" Verbs are `get`, `list`, `watch`,"
                                        + " `create`, `update`, `patch` and `delete`."))
                .fix(meant.map(word -> Fix.of(
                                sameWord.isPresent() ? FixSafety.SAFE : FixSafety.REVIEW,
                                "Write `" + word + "`",
                                findings.edits().replace(place, written(word))))
                        .orElse(null));
    }

    private static String written(String verb) {
        return verb.equals("get") ? verb : Edits.scalar(verb);
    }
}
