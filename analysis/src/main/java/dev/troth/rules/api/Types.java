package dev.troth.rules.api;

import java.util.Set;

/** The types that a schema knows ({@code openapiV3Types}). */
final class Types {

    static final Set<String> ALL = Set.of("array", "boolean", "integer", "number", "object", "string");

    private Types() {}
}
