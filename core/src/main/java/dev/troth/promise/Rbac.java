package dev.troth.promise;

import dev.troth.yaml.Place;
import java.util.List;

/**
 * What a Pipeline may do in the platform's cluster ({@code spec.rbac}).
 *
 * @param place the mapping; absent where there is none
 */
public record Rbac(Place place, List<Permission> permissions) {

    public Rbac {
        permissions = List.copyOf(permissions);
    }

    static Rbac of(Place place) {
        return new Rbac(place, Fields.parts(Fields.of(place, "permissions"), Permission::new));
    }

    /** The user's own ServiceAccount, instead of one named like the Pipeline's id. */
    public Place serviceAccount() {
        return Fields.of(place, "serviceAccount");
    }

    /** The list of permissions, whatever stands there. */
    public Place permissionsPlace() {
        return Fields.of(place, "permissions");
    }
}
