package dev.troth.rules.kinds;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.KratixRule;
import dev.troth.yaml.Place;

/**
 * A PromiseRelease whose address cannot give a Promise.
 *
 * <p>Its webhook fetches the address with Go's HTTP client ({@code lib/fetchers/url.go}) and reads what comes back as
 * YAML. A page of GitHub around the file is HTML.
 */
final class ReleaseSource implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.error("kinds-01", "bad-promise-release")
            .says("A PromiseRelease names the address of one Promise as raw YAML")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        if (!object.kindText().equals(Kinds.PROMISE_RELEASE)) {
            return;
        }
        Place url = object.spec().at("sourceRef", "url");
        String text = url.stringOrEmpty();
        if (text.isEmpty()) {
            return;
        }
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            findings.add(INFO, url)
                    .message(
                            "Kratix fetches `%s` by HTTP and cannot, so it refuses the PromiseRelease. Write an"
                                    + " address that begins with `https://`.",
                            text);
        } else if (isPageOfGitHub(text)) {
            String raw = text.replace("//www.", "//")
                    .replace("//github.com/", "//raw.githubusercontent.com/")
                    .replace("/blob/", "/");
            findings.add(INFO, url)
                    .message(
                            "This address gives GitHub's page around the file, which is HTML, so Kratix refuses the"
                                    + " PromiseRelease. Use the raw file: `%s`.",
                            raw)
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Use the raw file",
                            findings.edits().replace(url, raw)));
        }
    }

    private static boolean isPageOfGitHub(String url) {
        boolean gitHub = url.contains("//github.com/") || url.contains("//www.github.com/");
        return gitHub && url.contains("/blob/") && !url.contains("raw=");
    }
}
