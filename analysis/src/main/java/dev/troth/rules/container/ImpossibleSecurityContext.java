package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * Settings of a security context that exclude one another ({@code ValidateSecurityContext}). The type table reports
 * single values under the same code.
 */
final class ImpossibleSecurityContext implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("container-15", "impossible-security-context")
            .says("The settings of a `securityContext` are known and go together")
            .fix(FixSafety.REVIEW);

    private static final int PROFILE_MAX = 4095;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                Place context = container.securityContext();
                checkEscalation(context, findings);
                checkProcMount(context.get("procMount"), findings);
                checkSeccomp(context.get("seccompProfile"), findings);
                checkAppArmor(context.get("appArmorProfile"), findings);
            }
        }
    }

    private static void checkEscalation(Place context, Findings findings) {
        Place escalation = context.get("allowPrivilegeEscalation");
        boolean forbidden = escalation
                .scalar()
                .filter(scalar -> scalar.json().equals("false") && !scalar.isString())
                .isPresent();
        Fix remove = Fix.of(
                FixSafety.REVIEW,
                "Remove `allowPrivilegeEscalation: false`",
                findings.edits().remove(escalation));
        if (forbidden && context.get("privileged").isTrue()) {
            findings.addAtKey(INFO, context)
                    .message("`privileged: true` and `allowPrivilegeEscalation: false` contradict each other, so Kratix"
                            + " refuses the Promise. Remove one of them.")
                    .related(context.get("privileged"), "all rights")
                    .related(escalation, "no more rights")
                    .fix(remove);
        }
        List<Place> added = context.at("capabilities", "add").items();
        added.stream()
                .filter(item -> forbidden && item.stringOrEmpty().equals("CAP_SYS_ADMIN"))
                .findFirst()
                .ifPresent(admin -> findings.addAtKey(INFO, context)
                        .message("The capability `CAP_SYS_ADMIN` and `allowPrivilegeEscalation: false` contradict"
                                + " each other, so Kratix refuses the Promise. Remove one of them.")
                        .related(admin, "all but root")
                        .fix(remove));
    }

    private static void checkProcMount(Place procMount, Findings findings) {
        if (procMount.stringOrEmpty().equals("Unmasked")) {
            findings.add(INFO, procMount)
                    .message("`Unmasked` needs a Pod with `hostUsers: false`, which Kratix does not let anybody set, so"
                            + " Kratix refuses the Promise. Remove `procMount`.")
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Remove `procMount`",
                            findings.edits().remove(procMount)));
        }
    }

    private static void checkSeccomp(Place profile, Findings findings) {
        Place file = profile.get("localhostProfile");
        checkProfile(profile, file, findings);
        if (isLocalhost(profile) && leavesItsFolder(file.stringOrEmpty())) {
            findings.add(INFO, file)
                    .message(
                            "`%s` must be a path below the node's folder for seccomp profiles, without `..` and"
                                    + " without `/` in front, or Kratix refuses the Promise.",
                            file.stringOrEmpty());
        }
    }

    private static void checkAppArmor(Place profile, Findings findings) {
        Place name = profile.get("localhostProfile");
        checkProfile(profile, name, findings);
        String text = name.stringOrEmpty();
        boolean blank = name.isPresent() && !name.isNothing() && text.isEmpty();
        if (isLocalhost(profile) && (blank || !text.strip().equals(text) || text.length() > PROFILE_MAX)) {
            findings.add(INFO, name)
                    .message(
                            "`%s` must be the name of an AppArmor profile on the node, without white space at its"
                                    + " ends, or Kratix refuses the Promise.",
                            text);
        }
    }

    private static void checkProfile(Place profile, Place file, Findings findings) {
        if (isLocalhost(profile) && file.isNothing()) {
            findings.add(INFO, file)
                    .message("`Localhost` wants to know which profile of the node, so Kratix refuses the Promise."
                            + " Name it in `localhostProfile`.");
        } else if (!isLocalhost(profile) && profile.isMapping() && !file.isNothing()) {
            findings.addAtKey(INFO, file)
                    .message("`localhostProfile` goes with `type: Localhost` only, so Kratix refuses the Promise."
                            + " Remove it or change the type.")
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Remove `localhostProfile`",
                            findings.edits().remove(file)));
        }
    }

    private static boolean isLocalhost(Place profile) {
        return profile.get("type").stringOrEmpty().equals("Localhost");
    }

    private static boolean leavesItsFolder(String path) {
        return path.startsWith("/") || List.of(path.split("/", -1)).contains("..");
    }
}
