package dev.troth.rules.container;

import dev.troth.promise.Container;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;

/** What a container's security context says about its user. */
final class NonRootUser {

    private NonRootUser() {}

    /** Whether the kubelet must not start it as root. */
    static boolean isDemanded(Container container) {
        return container.securityContext().get("runAsNonRoot").isTrue();
    }

    /** The user that is set, absent where the image's own counts. */
    static Place user(Container container) {
        return container.securityContext().get("runAsUser");
    }

    static boolean isRoot(Place user) {
        return user.scalar()
                .filter(scalar -> scalar.kind() == YamlScalar.Kind.INTEGER
                        && scalar.json().equals("0"))
                .isPresent();
    }
}
