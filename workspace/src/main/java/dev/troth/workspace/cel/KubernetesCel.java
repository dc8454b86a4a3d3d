package dev.troth.workspace.cel;

import dev.troth.openapi.CelCompiler;
import dev.troth.openapi.SchemaNode;

/** Compiles CEL expressions as the API server does. Cheap to make; what is expensive comes with the first expression. */
public final class KubernetesCel implements CelCompiler {

    @Override
    public Result compile(SchemaNode self, Rule rule) {
        return Compilation.of(self, rule);
    }
}
