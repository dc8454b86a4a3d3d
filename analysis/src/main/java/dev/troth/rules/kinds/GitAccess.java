package dev.troth.rules.kinds;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.KratixRule;
import dev.troth.yaml.Place;

/**
 * A GitStateStore that Kratix cannot reach with what it says ({@code util/git/creds.go}, {@code SetAuth}).
 *
 * <p>Admission looks at none of this. Without {@code secretRef} the controller panics at every pass, and a method
 * that does not fit the address ends in a refusal by the Git server.
 */
final class GitAccess implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.error("kinds-06", "bad-git-state-store")
            .says("A GitStateStore says how to reach its repository")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        if (!object.kindText().equals(Kinds.GIT_STATE_STORE)
                || !(object.spec().isMapping() || object.spec().isNothing())) {
            return;
        }
        Place url = object.spec().get("url");
        if (url.isNothing() || url.string().filter(String::isEmpty).isPresent()) {
            findings.add(INFO, url)
                    .message("Without `url` Kratix has no repository to write to, and the State Store is never ready."
                            + " Add it.");
        }
        Place secret = object.spec().get("secretRef");
        if (secret.isNothing()) {
            findings.add(INFO, secret)
                    .message("Without `secretRef` the controller of Kratix panics at every pass, and the State Store"
                            + " is never ready. Name a Secret, even for a public repository: Kratix writes to it.");
        }
        String method = object.spec().get("authMethod").string().orElse("basicAuth");
        String address = url.stringOrEmpty();
        boolean http = address.startsWith("http://") || address.startsWith("https://");
        boolean ssh = address.startsWith("ssh://")
                || (!address.contains("://") && address.contains("@") && address.contains(":"));
        if (http && method.equals("ssh")) {
            findings.add(INFO, url)
                    .message("`authMethod: ssh` needs an address such as `git@github.com:team/repository.git`; with"
                            + " this one Git does not use the key and is refused.");
        } else if (ssh && (method.equals("basicAuth") || method.equals("githubApp"))) {
            findings.add(INFO, url)
                    .message(
                            "`authMethod: %s` needs an address that begins with `https://`; with this one Git wants an"
                                    + " SSH key and is refused.",
                            method);
        }
    }
}
