package dev.troth.workspace.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.troth.openapi.CelCompiler.Flaw;
import dev.troth.openapi.CelCompiler.Result;
import dev.troth.openapi.CelCompiler.Rule;
import dev.troth.openapi.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rule compiled ({@code pkg/apiserver/schema/cel/compilation.go}): {@code self} and {@code oldSelf} have the type of the
 * node, the rule is a boolean and its message a string.
 *
 * @param result what is wrong with it
 * @param text the rule's tree, where nothing is wrong with it
 * @param message the tree of its message's expression, where there is one and nothing is wrong
 */
record Compilation(Result result, Optional<CelAbstractSyntaxTree> text, Optional<CelAbstractSyntaxTree> message) {

    // The validator that is to replace homogeneous literals needs CEL's runtime, which is not to be loaded for this.
    @SuppressWarnings("deprecation")
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .enableHomogeneousLiterals(true)
            .enableOptionalSyntax(true)
            .build();

    /** All that expressions have in common. */
    private static final CelCompiler KUBERNETES = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(
                    CelExtensions.optional(),
                    CelExtensions.strings(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.lists(),
                    CelExtensions.comprehensions())
            .addFunctionDeclarations(KubernetesFunctions.all())
            .build();

    static Compilation of(SchemaNode self, Rule rule) {
        SchemaTypes types = new SchemaTypes();
        Optional<CelType> type = types.of(self);
        if (type.isEmpty()) {
            // Kubernetes shows no such value to CEL; why not, other rules say.
            return new Compilation(Result.FINE, Optional.empty(), Optional.empty());
        }
        CelCompiler compiler = compiler(type.get(), types.structs(), rule.optionalOldSelf());
        Outcome text =
                compile(compiler, rule.text(), SimpleType.BOOL, "the rule must be true or false, not a value of type ");
        if (!text.flaws().isEmpty() || rule.message().isEmpty()) {
            Result result = new Result(text.flaws(), List.of(), text.usesOldSelf());
            return new Compilation(result, text.tree(), Optional.empty());
        }
        Outcome message = compile(
                compiler, rule.message(), SimpleType.STRING, "the message must be a string, not a value of type ");
        Result result = new Result(List.of(), message.flaws(), text.usesOldSelf());
        return new Compilation(result, text.tree(), message.tree());
    }

    private record Outcome(List<Flaw> flaws, boolean usesOldSelf, Optional<CelAbstractSyntaxTree> tree) {}

    private static CelCompiler compiler(CelType self, List<CelType> structs, boolean optionalOldSelf) {
        return KUBERNETES
                .toCompilerBuilder()
                .setTypeProvider(provider(structs))
                .addVar("self", self)
                .addVar("oldSelf", optionalOldSelf ? OptionalType.create(self) : self)
                .build();
    }

    private static CelTypeProvider provider(List<CelType> structs) {
        ImmutableList<CelType> types = ImmutableList.copyOf(structs);
        return new CelTypeProvider() {
            @Override
            public ImmutableList<CelType> types() {
                return types;
            }

            @Override
            public Optional<CelType> findType(String name) {
                return types.stream().filter(type -> type.name().equals(name)).findFirst();
            }
        };
    }

    private static Outcome compile(CelCompiler compiler, String expression, CelType wanted, String otherwise) {
        CelValidationResult result = compiler.compile(expression);
        if (result.hasError()) {
            return new Outcome(
                    result.getErrors().stream().map(Compilation::flaw).toList(), false, Optional.empty());
        }
        CelAbstractSyntaxTree tree = tree(result);
        List<Flaw> flaws = new ArrayList<>(Literals.flaws(tree));
        if (!tree.getResultType().equals(wanted)) {
            flaws.add(new Flaw(0, 0, otherwise + "`" + tree.getResultType().name() + "`."));
        }
        boolean usesOldSelf = tree.getReferenceMap().values().stream()
                .anyMatch(reference -> reference.name().equals("oldSelf"));
        return new Outcome(flaws, usesOldSelf, flaws.isEmpty() ? Optional.of(tree) : Optional.empty());
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("there are no errors, and no tree", e);
        }
    }

    private static Flaw flaw(CelIssue issue) {
        String message = issue.getMessage();
        String words = message.endsWith(".") ? message : message + ".";
        return new Flaw(
                Math.max(0, issue.getSourceLocation().getLine() - 1),
                Math.max(0, issue.getSourceLocation().getColumn()),
                words);
    }
}
