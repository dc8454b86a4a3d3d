package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Spelling;
import dev.troth.openapi.SchemaNode;
import dev.troth.yaml.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys of a list with {@code x-kubernetes-list-type: map}: fields by which its items are told apart. */
final class ListMapKeys {

    private ListMapKeys() {}

    static void check(SchemaNode list, Findings findings) {
        Place keys = list.get(ListType.MAP_KEYS);
        if (keys.items().isEmpty() && (keys.isNothing() || keys.isSequence())) {
            findings.add(ListType.INFO, keys)
                    .message(
                            "A list with `x-kubernetes-list-type: map` needs `%s`: the fields by which its items"
                                    + " are told apart. Without, Kubernetes refuses the API.",
                            ListType.MAP_KEYS);
        }
        list.items().ifPresent(items -> {
            if (!items.type().isEmpty() && !items.type().equals("object") && Types.ALL.contains(items.type())) {
                findings.add(ListType.INFO, items.get("type"))
                        .message(
                                "The items of a list with `x-kubernetes-list-type: map` are objects, so Kubernetes"
                                        + " refuses `%s` here.",
                                items.type());
            } else {
                keys(items, keys, findings);
            }
        });
    }

    private static void keys(SchemaNode items, Place keys, Findings findings) {
        List<String> fields =
                items.get("properties").entries().stream().map(Place::name).toList();
        Set<String> seen = new HashSet<>();
        for (Place key : keys.items()) {
            if (!key.isNothing() && key.string().isEmpty()) {
                continue;
            }
            String name = key.stringOrEmpty();
            if (Misspelt.at(items.get("properties"), findings)) {
                findings.add(ListType.INFO, key)
                        .message(
                                "`%s` is no field of the items, whose `properties` are misspelt, so Kubernetes"
                                        + " refuses the API.",
                                name);
                continue;
            }
            if (!seen.add(name)) {
                findings.add(ListType.INFO, key)
                        .message("`%s` is twice among the keys, so Kubernetes refuses the API. Leave one out.", name);
                continue;
            }
            items.property(name)
                    .ifPresentOrElse(
                            field -> field(items, field, key, findings),
                            () -> findings.add(ListType.INFO, key)
                                    .message(
                                            "`%s` is no field of the items, so Kubernetes refuses the API.%s",
                                            name, Spelling.didYouMean(Spelling.nearest(name, fields))));
        }
    }

    private static void field(SchemaNode items, SchemaNode field, Place key, Findings findings) {
        String name = key.stringOrEmpty();
        if (field.type().equals("array") || field.type().equals("object")) {
            findings.add(ListType.INFO, field.get("type"))
                    .message(
                            "`%s` is a key of the list, so it must be a scalar, and Kubernetes refuses `%s`.",
                            name, field.type())
                    .related(key, "the key");
        }
        if (field.is("nullable")) {
            findings.addAtKey(ListType.INFO, field.get("nullable"))
                    .message(
                            "`%s` is a key of the list, so it cannot be null, and Kubernetes refuses `nullable`.", name)
                    .related(key, "the key");
        }
        boolean required = !Misspelt.at(items.get("required"), findings)
                && items.get("required").items().stream()
                        .anyMatch(each -> each.stringOrEmpty().equals(name));
        if (!required && !field.has("default")) {
            findings.add(ListType.INFO, field.get("default"))
                    .message(
                            "`%s` is a key of the list, so each item must have it: make it `required`, or give"
                                    + " it a default. Without, Kubernetes refuses the API.",
                            name)
                    .related(key, "the key");
        }
    }
}
