package dev.troth.workspace.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelOptions;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries compiled expressions on values, as far as the outcome is sure to be the API server's. What is not: functions that
 * Kubernetes adds, times and bytes, the value before, and comparisons of whole lists or objects, which Kubernetes makes by
 * the list's type.
 */
final class Evaluation {

    /** Far above what Kubernetes lets an expression cost in a list of sensible length. */
    private static final int MOST_ITERATIONS = 10_000;

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_+_");
    private static final Set<CelKind> FOREIGN =
            EnumSet.of(CelKind.BYTES, CelKind.DURATION, CelKind.TIMESTAMP, CelKind.OPAQUE);
    private static final Set<CelKind> WHOLES = EnumSet.of(CelKind.LIST, CelKind.MAP, CelKind.STRUCT);
    /** What goes wrong on any server in the same way. */
    private static final Set<CelErrorCode> CERTAIN_ERRORS =
            EnumSet.of(CelErrorCode.ATTRIBUTE_NOT_FOUND, CelErrorCode.DIVIDE_BY_ZERO);

    // As for compilation: literals are compared with each other there.
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .enableOptionalSyntax(true)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(
                    CelExtensions.optional(),
                    CelExtensions.strings(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.lists(),
                    CelExtensions.comprehensions())
            .build();

    /**
     * What came of it.
     *
     * @param value a boolean or a string
     * @param failure why there is no value; empty where there is one
     */
    record Outcome(Object value, Optional<String> failure) {}

    private Evaluation() {}

    /** The value of an expression; empty where nobody here can tell. */
    static Optional<Outcome> of(CelAbstractSyntaxTree tree, Object self) {
        if (!isSure(tree)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Outcome(RUNTIME.createProgram(tree).eval(Map.of("self", self)), Optional.empty()));
        } catch (CelEvaluationException e) {
            return CERTAIN_ERRORS.contains(e.getErrorCode())
                    ? Optional.of(new Outcome(
                            false,
                            Optional.of(
                                    e.getErrorCode() == CelErrorCode.DIVIDE_BY_ZERO
                                            ? "it divides by zero"
                                            : "it looks at a field or key that is not there")))
                    : Optional.empty();
        }
    }

    private static boolean isSure(CelAbstractSyntaxTree tree) {
        boolean plain = tree.getTypeMap().values().stream().noneMatch(Evaluation::isForeign)
                && tree.getReferenceMap().values().stream()
                        .noneMatch(reference -> reference.name().equals("oldSelf")
                                || reference.overloadIds().stream().anyMatch(id -> id.startsWith("kubernetes_")));
        return plain
                && CelNavigableAst.fromAst(tree)
                        .getRoot()
                        .allNodes()
                        .map(CelNavigableExpr::expr)
                        .noneMatch(expression -> comparesWholes(tree, expression));
    }

    private static boolean isForeign(CelType type) {
        // Optional values are opaque to the type checker, and known all the same.
        boolean optional = type.name().startsWith("optional");
        return (FOREIGN.contains(type.kind()) && !optional)
                || type.parameters().stream().anyMatch(Evaluation::isForeign);
    }

    private static boolean comparesWholes(CelAbstractSyntaxTree tree, CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.CALL
                || !COMPARISONS.contains(expression.call().function())) {
            return false;
        }
        List<CelExpr> sides = expression.call().args();
        return sides.stream()
                .anyMatch(side -> tree.getType(side.id())
                        .map(CelType::kind)
                        .filter(WHOLES::contains)
                        .isPresent());
    }
}
