package dev.troth.server;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Finding;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** What a person can do about the findings at a place. The edits are those that the findings carry. */
final class CodeActions {

    /** Puts in all safe fixes of a document; editors run it on save where the user says so. */
    static final String FIX_ALL = CodeActionKind.SourceFixAll + ".troth";

    private final Snapshot snapshot;
    private final SourceText source;
    private final List<Finding> findings;
    private final boolean versioned;

    /** Of a snapshot that has been checked. {@code versioned}: the client takes edits that are bound to a version. */
    CodeActions(Snapshot snapshot, SourceText source, List<Finding> findings, boolean versioned) {
        this.snapshot = snapshot;
        this.source = source;
        this.findings = findings;
        this.versioned = versioned;
    }

    /** The actions at a range, of the kinds that the client asks for; an empty list of kinds means all. */
    List<CodeAction> at(Range range, List<String> kinds) {
        List<CodeAction> actions = new ArrayList<>();
        if (wants(kinds, CodeActionKind.QuickFix)) {
            List<Finding> here = findings.stream()
                    .filter(finding -> Ranges.meet(Ranges.of(source, finding.span()), range))
                    .toList();
            here.forEach(finding -> addFix(actions, finding));
            here.forEach(finding -> actions.add(ignore(finding)));
        }
        if (wants(kinds, FIX_ALL)) {
            addFixAll(actions);
        }
        return actions;
    }

    private static boolean wants(List<String> kinds, String kind) {
        return kinds.isEmpty() || kinds.stream().anyMatch(wanted -> kind.equals(wanted) || kind.startsWith(wanted + "."));
    }

    private void addFix(List<CodeAction> actions, Finding finding) {
        Fix fix = finding.fix();
        if (fix != null) {
            CodeAction action = action(fix.title(), CodeActionKind.QuickFix, fix.edits(), finding);
            action.setIsPreferred(fix.safety() == FixSafety.SAFE);
            actions.add(action);
        }
    }

    /** A comment on the line above, indented like the line. */
    private CodeAction ignore(Finding finding) {
        int line = source.position(finding.span().start()).line();
        String text = source.line(line);
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        String comment = indent + "# troth: ignore[" + finding.rule().name() + "]\n";
        return action(
                "Ignore " + finding.rule().name() + " here",
                CodeActionKind.QuickFix,
                List.of(new Edit(Span.at(source.lineStart(line)), comment)),
                finding);
    }

    private void addFixAll(List<CodeAction> actions) {
        Fixes.Result result = Fixes.apply(source.text(), findings, FixSafety.SAFE);
        if (!result.applied().isEmpty()) {
            List<Edit> edits = result.applied().stream()
                    .map(Finding::fix)
                    .flatMap(fix -> fix == null ? Stream.empty() : fix.edits().stream())
                    .distinct()
                    .toList();
            actions.add(action("Apply all safe fixes of Troth", FIX_ALL, edits, null));
        }
    }

    private CodeAction action(String title, String kind, List<Edit> edits, @Nullable Finding finding) {
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(workspaceEdit(edits));
        if (finding != null) {
            action.setDiagnostics(List.of(Diagnostics.of(snapshot.uri(), source, finding)));
        }
        return action;
    }

    private WorkspaceEdit workspaceEdit(List<Edit> edits) {
        List<TextEdit> changes = edits.stream()
                .map(edit -> new TextEdit(Ranges.of(source, edit.span()), edit.newText()))
                .toList();
        if (!versioned) {
            return new WorkspaceEdit(Map.of(snapshot.uri(), changes));
        }
        VersionedTextDocumentIdentifier document = new VersionedTextDocumentIdentifier(snapshot.uri(), snapshot.version());
        List<Either<TextEdit, SnippetTextEdit>> plain =
                changes.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList();
        return new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(document, plain))));
    }
}
