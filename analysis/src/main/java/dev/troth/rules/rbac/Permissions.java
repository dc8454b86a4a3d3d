package dev.troth.rules.rbac;

import dev.troth.promise.Permission;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.yaml.Place;
import java.util.List;

/** The permissions of a Promise and the words in them. */
final class Permissions {

    private Permissions() {}

    /** The words of a list; what is no word is left out. */
    static List<String> words(Place list) {
        return list.items().stream()
                .filter(item -> item.string().isPresent())
                .map(Place::stringOrEmpty)
                .toList();
    }

    /** The permissions of all Pipelines. */
    static List<Permission> of(Promise promise) {
        return promise.pipelines().stream()
                .map(Pipeline::rbac)
                .flatMap(rbac -> rbac.permissions().stream())
                .toList();
    }
}
