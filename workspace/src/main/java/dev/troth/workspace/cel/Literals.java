package dev.troth.workspace.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.troth.openapi.CelCompiler.Flaw;
import dev.troth.openapi.Regex;
import dev.troth.schema.GoDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts in an expression that are read when it is compiled: the regular expression of {@code matches}, durations. */
final class Literals {

    private Literals() {}

    static List<Flaw> flaws(CelAbstractSyntaxTree tree) {
        List<Flaw> flaws = new ArrayList<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .filter(expression -> expression.getKind() == CelExpr.ExprKind.Kind.CALL)
                .forEach(call -> flaw(call).ifPresent(what -> flaws.add(at(tree, lastArgument(call), what))));
        return flaws;
    }

    private static Optional<String> flaw(CelExpr expression) {
        CelExpr.CelCall call = expression.call();
        return text(call).flatMap(text -> switch (call.function()) {
            case "matches" -> Regex.flaw(text).map(flaw -> "`" + text + "` is no regular expression: " + flaw + ".");
            case "duration" ->
                GoDuration.flaw(text).map(flaw -> "`" + text + "` " + flaw.what() + ", so it is no duration.");
            default -> Optional.empty();
        });
    }

    private static Optional<String> text(CelExpr.CelCall call) {
        if (call.args().isEmpty()) {
            return Optional.empty();
        }
        CelExpr last = call.args().get(call.args().size() - 1);
        boolean text = last.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && last.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return text ? Optional.of(last.constant().stringValue()) : Optional.empty();
    }

    private static CelExpr lastArgument(CelExpr expression) {
        List<CelExpr> arguments = expression.call().args();
        return arguments.get(arguments.size() - 1);
    }

    private static Flaw at(CelAbstractSyntaxTree tree, CelExpr expression, String what) {
        Integer offset = tree.getSource().getPositionsMap().get(expression.id());
        Optional<CelSourceLocation> location =
                offset == null ? Optional.empty() : tree.getSource().getOffsetLocation(offset);
        return location.map(place -> new Flaw(place.getLine() - 1, place.getColumn(), what))
                .orElse(new Flaw(0, 0, what));
    }
}
