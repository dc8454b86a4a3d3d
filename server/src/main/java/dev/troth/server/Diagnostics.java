package dev.troth.server;

import dev.troth.analysis.Finding;
import dev.troth.analysis.Related;
import dev.troth.analysis.Severity;
import dev.troth.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/** Findings as LSP diagnostics. */
final class Diagnostics {

    /** What an editor shows as the origin. */
    static final String SOURCE = "troth";

    private Diagnostics() {}

    static List<Diagnostic> of(String uri, SourceText source, List<Finding> findings, ClientAbilities client) {
        List<Diagnostic> diagnostics = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            diagnostics.add(of(uri, source, finding, client));
        }
        return diagnostics;
    }

    static Diagnostic of(String uri, SourceText source, Finding finding, ClientAbilities client) {
        Diagnostic diagnostic = new Diagnostic(Ranges.of(source, finding.span()), finding.message());
        diagnostic.setSeverity(severity(finding.severity()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(finding.rule().name());
        if (client.codeLinks()) {
            diagnostic.setCodeDescription(
                    new DiagnosticCodeDescription(finding.rule().url()));
        }
        if (client.fades() && finding.rule().fades()) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        if (client.relatedPlaces() && !finding.related().isEmpty()) {
            diagnostic.setRelatedInformation(finding.related().stream()
                    .map(related -> related(uri, source, related))
                    .toList());
        }
        return diagnostic;
    }

    private static DiagnosticRelatedInformation related(String uri, SourceText source, Related related) {
        return new DiagnosticRelatedInformation(
                new Location(uri, Ranges.of(source, related.span())), related.message());
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
            case HINT -> DiagnosticSeverity.Hint;
        };
    }
}
