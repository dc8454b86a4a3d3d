package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.openapi.SchemaNode;
import dev.troth.promise.Api;
import dev.troth.promise.ApiVersion;
import dev.troth.yaml.Place;

/**
 * Versions that give a field different types although nobody converts between them: what was stored through the one cannot
 * be read or written through the other.
 */
final class VersionTypes {

    private VersionTypes() {}

    static void check(Api api, RuleInfo info, Findings findings) {
        for (int i = 1; i < api.versions().size(); i++) {
            ApiVersion first = api.versions().getFirst();
            ApiVersion other = api.versions().get(i);
            if (first.schema().isMapping() && other.schema().isMapping()) {
                compare(
                        SchemaNode.root(first.schema()),
                        SchemaNode.root(other.schema()),
                        first.nameText(),
                        info,
                        findings);
            }
        }
    }

    private static void compare(SchemaNode one, SchemaNode other, String version, RuleInfo info, Findings findings) {
        for (Place field : other.get("properties").entries()) {
            if (one.isRoot() && field.name().equals("status")) {
                continue;
            }
            one.property(field.name())
                    .ifPresent(before -> other.property(field.name()).ifPresent(after -> {
                        boolean differ = !before.type().isEmpty()
                                && !after.type().isEmpty()
                                && !before.type().equals(after.type());
                        if (differ) {
                            findings.add(info, after.get("type"))
                                    .severity(Severity.WARNING)
                                    .message(
                                            "`%s` is `%s` here and `%s` in `%s`, and nobody converts: a request written in one"
                                                    + " version is no"
                                                    + " valid one in the other. Keep the type, or use another name.",
                                            field.name(), after.type(), before.type(), version)
                                    .related(before.get("type"), "the type in `%s`", version);
                        } else {
                            compare(before, after, version, info, findings);
                        }
                    }));
        }
    }
}
