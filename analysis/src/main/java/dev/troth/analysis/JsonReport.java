package dev.troth.analysis;

import dev.troth.yaml.Position;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as JSON, version 1: what scripts read from {@code troth validate --format json} and from the browser's module.
 * Lines and columns count from 1, columns in UTF-16 units, ends are exclusive.
 */
public final class JsonReport {

    private final Json json = new Json();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private int files;

    public JsonReport() {
        json.beginObject().field("version", 1).key("findings").beginArray();
    }

    /** Adds the findings of a file, named as the user named it. */
    public JsonReport add(String file, SourceText source, List<Finding> findings) {
        files++;
        for (Finding finding : findings) {
            counts.merge(finding.severity(), 1, Integer::sum);
            write(file, source, finding);
        }
        return this;
    }

    private void write(String file, SourceText source, Finding finding) {
        RuleInfo rule = finding.rule();
        json.beginObject().field("file", file);
        range(source, finding.span());
        json.field("path", finding.path())
                .field("code", rule.code())
                .field("name", rule.name())
                .field("severity", finding.severity().word())
                .field("message", finding.message())
                .field("url", rule.url());
        json.key("related").beginArray();
        for (Related related : finding.related()) {
            json.beginObject();
            range(source, related.span());
            json.field("message", related.message()).endObject();
        }
        json.endArray();
        if (finding.fix() != null) {
            write(source, finding.fix());
        }
        json.endObject();
    }

    private void write(SourceText source, Fix fix) {
        json.key("fix")
                .beginObject()
                .field("title", fix.title())
                .field("safety", fix.safety().word())
                .key("edits")
                .beginArray();
        for (Edit edit : fix.edits()) {
            json.beginObject();
            range(source, edit.span());
            json.field("newText", edit.newText()).endObject();
        }
        json.endArray().endObject();
    }

    private void range(SourceText source, Span span) {
        Position start = source.position(span.start());
        Position end = source.position(span.end());
        json.field("line", start.line() + 1)
                .field("column", start.column() + 1)
                .field("endLine", end.line() + 1)
                .field("endColumn", end.column() + 1);
    }

    /** The whole report; nothing can be added afterwards. */
    public String finish() {
        json.endArray().key("summary").beginObject().field("files", files);
        for (Severity severity : Severity.values()) {
            json.field(severity.word() + "s", counts.getOrDefault(severity, 0));
        }
        return json.endObject().endObject().toString();
    }
}
