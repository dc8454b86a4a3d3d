package dev.troth.web;

import dev.troth.analysis.Checker;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.analysis.JsonReport;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import org.teavm.jso.JSExport;

/** What the JavaScript module exports; {@code troth.d.ts} beside it gives the types. */
public final class TrothModule {

    private TrothModule() {}

    /** TeaVM asks for an entry; the module has nothing to do when it is loaded. */
    public static void main(String[] args) {}

    /**
     * The findings of one file.
     *
     * @param name how the report calls the file
     * @param text its content
     * @return the report of {@code troth validate --format json}
     */
    @JSExport
    public static String check(String name, String text) {
        ParsedFile file = ParsedFile.parse(text);
        return new JsonReport()
                .add(name, file.source(), Checker.check(file, Project.of(file), RuleSelection.ALL))
                .finish();
    }

    /**
     * The text after its fixes.
     *
     * @param text the content of a file
     * @param unsafe whether fixes that a person should review go in too
     */
    @JSExport
    public static String fix(String text, boolean unsafe) {
        ParsedFile file = ParsedFile.parse(text);
        FixSafety upTo = unsafe ? FixSafety.REVIEW : FixSafety.SAFE;
        return Fixes.apply(text, Checker.check(file, Project.of(file), RuleSelection.ALL), upTo)
                .text();
    }
}
