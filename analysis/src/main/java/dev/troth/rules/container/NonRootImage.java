package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import java.util.Set;

/**
 * Root is forbidden, no user is set, and the image is one that runs as root: the kubelet refuses to start it ({@code
 * container has runAsNonRoot and image will run as root}). Which user an image has cannot be seen here, so only the
 * well-known ones of Docker Hub are looked at.
 */
final class NonRootImage implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("container-18", "non-root-image")
            .says("A container with `runAsNonRoot` sets a user where its image runs as root");

    /** Official images whose user is root. */
    private static final Set<String> ROOT = Set.of(
            "alpine",
            "amazonlinux",
            "bash",
            "busybox",
            "buildpack-deps",
            "composer",
            "debian",
            "docker",
            "eclipse-temurin",
            "fedora",
            "golang",
            "gradle",
            "httpd",
            "maven",
            "mysql",
            "nginx",
            "node",
            "openjdk",
            "perl",
            "php",
            "postgres",
            "python",
            "redis",
            "rockylinux",
            "ruby",
            "rust",
            "ubuntu");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                if (NonRootUser.isDemanded(container)
                        && NonRootUser.user(container).isNothing()
                        && runsAsRoot(ImageReference.of(container.imageText()))) {
                    findings.add(INFO, container.securityContext().get("runAsNonRoot"))
                            .message(
                                    "The image `%s` runs as root unless told otherwise, so no node starts this"
                                            + " container. Set `runAsUser` to a number above 0.",
                                    container.imageText());
                }
            }
        }
    }

    private static boolean runsAsRoot(ImageReference image) {
        boolean official = image.registry().isEmpty() || image.registry().equals("docker.io");
        String path = image.path();
        return official && ROOT.contains(path.startsWith("library/") ? path.substring("library/".length()) : path);
    }
}
