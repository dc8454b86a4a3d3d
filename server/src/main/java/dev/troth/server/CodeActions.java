package dev.troth.server;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Finding;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.analysis.IgnoreComment;
import dev.troth.analysis.RuleInfo;
import dev.troth.yaml.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final ClientAbilities client;
    private final boolean carriageReturns;

    /** Of a snapshot that has been checked. */
    CodeActions(Snapshot snapshot, ClientAbilities client) {
        this.snapshot = snapshot;
        this.source = snapshot.parsed().source();
        this.findings = snapshot.findings();
        this.client = client;
        this.carriageReturns = snapshot.text().contains("\r\n");
    }

    /** The actions at a range, of the kinds that the client asks for; an empty list of kinds means all. */
    List<CodeAction> at(Range range, List<String> kinds) {
        List<CodeAction> actions = new ArrayList<>();
        if (wants(kinds, CodeActionKind.QuickFix)) {
            List<Finding> here = findings.stream()
                    .filter(finding -> Ranges.meet(Ranges.of(source, finding.span()), range))
                    .toList();
            here.forEach(finding -> addFix(actions, finding));
            addIgnores(actions, here);
        }
        if (wants(kinds, FIX_ALL)) {
            addFixAll(actions);
        }
        return actions;
    }

    private static boolean wants(List<String> kinds, String kind) {
        return kinds.isEmpty()
                || kinds.stream().anyMatch(wanted -> kind.equals(wanted) || kind.startsWith(wanted + "."));
    }

    private void addFix(List<CodeAction> actions, Finding finding) {
        Fix fix = finding.fix();
        if (fix != null) {
            CodeAction action = action(fix.title(), CodeActionKind.QuickFix, fix.edits(), finding);
            if (fix.safety() == FixSafety.SAFE) {
                action.setIsPreferred(true);
            }
            actions.add(action);
        }
    }

    /** One for each rule and line, behind the fixes. */
    private void addIgnores(List<CodeAction> actions, List<Finding> here) {
        record RuleAndLine(RuleInfo rule, int line) {}
        Set<RuleAndLine> offered = new HashSet<>();
        for (Finding finding : here) {
            int line = source.position(finding.span().start()).line();
            if (offered.add(new RuleAndLine(finding.rule(), line))) {
                IgnoreComment.about(finding, snapshot.parsed())
                        .ifPresent(edit -> actions.add(action(
                                "Ignore " + finding.rule().name() + " here",
                                CodeActionKind.QuickFix,
                                List.of(edit),
                                finding)));
            }
        }
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
            action.setDiagnostics(List.of(Diagnostics.of(snapshot.uri(), source, finding, client)));
        }
        return action;
    }

    private WorkspaceEdit workspaceEdit(List<Edit> edits) {
        List<TextEdit> changes = edits.stream()
                .map(edit -> new TextEdit(Ranges.of(source, edit.span()), withLineEnds(edit.newText())))
                .toList();
        if (!client.versionedEdits()) {
            return new WorkspaceEdit(Map.of(snapshot.uri(), changes));
        }
        VersionedTextDocumentIdentifier document =
                new VersionedTextDocumentIdentifier(snapshot.uri(), snapshot.version());
        List<Either<TextEdit, SnippetTextEdit>> plain =
                changes.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList();
        return new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(document, plain))));
    }

    /** What a fix writes ends lines with LF; a document with CRLF keeps to it. */
    private String withLineEnds(String text) {
        return carriageReturns ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
    }
}
