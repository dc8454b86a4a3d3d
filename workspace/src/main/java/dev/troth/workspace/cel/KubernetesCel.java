package dev.troth.workspace.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.troth.openapi.CelCompiler;
import dev.troth.openapi.SchemaNode;
import dev.troth.yaml.Place;
import java.util.Optional;

/**
 * Compiles CEL expressions as the API server does, and tries them on values. Cheap to make; what is expensive comes with
 * the first expression.
 */
public final class KubernetesCel implements CelCompiler {

    /** The API server drops a longer message ({@code celconfig.MaxEvaluatedMessageExpressionSizeBytes}). */
    private static final int LONGEST_MESSAGE = 5 * 1024;

    @Override
    public Result compile(SchemaNode self, Rule rule) {
        return CompiledRules.of(self, rule).result();
    }

    @Override
    public Optional<Broken> broken(SchemaNode self, Rule rule, Place value) {
        Compilation compiled = CompiledRules.of(self, rule);
        if (compiled.text().isEmpty()) {
            return Optional.empty();
        }
        RequestValue seen = new RequestValue();
        Object bound = seen.of(self, value);
        return seen.isCertain()
                ? Evaluation.of(compiled.text().get(), bound)
                        .filter(outcome -> Boolean.FALSE.equals(outcome.value()))
                        .map(outcome -> new Broken(
                                message(compiled.message(), bound),
                                outcome.failure().orElse("")))
                : Optional.empty();
    }

    private static String message(Optional<CelAbstractSyntaxTree> expression, Object self) {
        return expression
                .flatMap(tree -> Evaluation.of(tree, self))
                .map(Evaluation.Outcome::value)
                .filter(String.class::isInstance)
                .map(text -> ((String) text).strip())
                .filter(text -> text.indexOf('\n') < 0 && text.length() <= LONGEST_MESSAGE)
                .orElse("");
    }
}
