package dev.troth.cli;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Finding;
import dev.troth.analysis.JsonReport;
import dev.troth.analysis.RuleSelection;
import dev.troth.analysis.Severity;
import dev.troth.workspace.FileText;
import dev.troth.workspace.InParallel;
import dev.troth.workspace.ProjectFile;
import dev.troth.workspace.ProjectFiles;
import dev.troth.workspace.ProjectReader;
import dev.troth.workspace.Unreadable;
import dev.troth.workspace.UnreadableException;
import dev.troth.workspace.schemas.SchemaFolder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code troth validate}: reads, checks, mends if asked to, and reports. */
final class Validate {

    static final String STANDARD_INPUT = "-";

    private final ValidateOptions options;
    private final Console console;
    private final List<ProjectFile> given = new ArrayList<>();
    /** What holds JSON Schemas; null unless asked for, as it brings a library with it. */
    private final @Nullable SchemaFolder schemas;

    private boolean unreadable;

    private Validate(ValidateOptions options, Console console) throws UsageException {
        this.options = options;
        this.console = console;
        this.schemas = options.schemas() == null ? null : schemas(options.schemas());
    }

    private static SchemaFolder schemas(String name) throws UsageException {
        try {
            return SchemaFolder.open(name);
        } catch (UnreadableException e) {
            throw new UsageException("The folder `" + Visible.text(name) + "` of `--schemas` " + e.reason());
        }
    }

    /** The exit code. */
    static int run(ValidateOptions options, Console console) throws UsageException {
        Validate run = new Validate(options, console);
        ProjectFiles files = run.read();
        if (options.fix() == null) {
            return run.report(console.out(), check(files, options.selection()), files, 0);
        }
        Mending mending = Mending.of(files, options.selection(), options.fix());
        for (String name : mending.spoilt()) {
            console.err().line(Visible.text(name) + " was left alone: a fix would have made it unreadable.");
        }
        return options.diff() ? run.showChanges(files, mending) : run.write(files, mending);
    }

    private ProjectFiles read() {
        List<String> paths = new ArrayList<>(options.paths());
        if (paths.removeIf(STANDARD_INPUT::equals)) {
            try {
                given.add(ProjectFile.named(options.standardInputName(), FileText.of(console.in())));
            } catch (UnreadableException e) {
                tell(new Unreadable(options.standardInputName(), e.reason()));
            }
        }
        ProjectFiles files = ProjectReader.read(paths, given, options.onlyKratix());
        files.unreadable().forEach(this::tell);
        if (files.files().isEmpty() && files.leftOut().isEmpty() && !unreadable && !options.onlyKratix()) {
            console.err().line("Nothing of Kratix was found in " + inWords(paths) + ".");
        }
        if (!options.quiet()) {
            LeftOutReport.write(files.leftOut(), console.err());
        }
        return schemas == null ? files : files.with(schemas);
    }

    private static String inWords(List<String> paths) {
        return paths.equals(List.of("."))
                ? "this folder or below it"
                : "`" + Visible.text(String.join("`, `", paths)) + "`";
    }

    private void tell(Unreadable file) {
        console.err().line(Visible.text(file.sentence()));
        unreadable = true;
    }

    /** All files against all rules. */
    static List<Checked> check(ProjectFiles files, RuleSelection selection) {
        return InParallel.map(
                files.files(),
                file -> new Checked(file, Checker.check(file.parsed(), files.project(), file.beside(), selection)));
    }

    /** Which schemas are of no use is known once they were needed. */
    private void tellOfSchemas() {
        if (schemas != null) {
            schemas.unreadable().forEach(this::tell);
        }
    }

    private int showChanges(ProjectFiles before, Mending mending) {
        tellOfSchemas();
        DiffReport report = new DiffReport(console.out(), Colours.of(options.colour(), console), console.terminal());
        for (int i = 0; i < before.files().size(); i++) {
            report.add(before.files().get(i), mending.files().files().get(i));
        }
        return unreadable ? ExitCode.UNUSABLE : report.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private int write(ProjectFiles before, Mending mending) {
        for (int i = 0; i < before.files().size(); i++) {
            ProjectFile after = mending.files().files().get(i);
            if (given.contains(before.files().get(i))) {
                console.out().print(after.text().text());
            } else {
                write(before.files().get(i), after);
            }
        }
        // What comes from the standard input goes back to the standard output, so the findings have to go elsewhere.
        Output out = given.isEmpty() ? console.out() : console.err();
        return report(out, mending.findings(), mending.files(), mending.fixed());
    }

    private void write(ProjectFile before, ProjectFile after) {
        try {
            after.writeOver(before);
        } catch (UnreadableException e) {
            tell(new Unreadable(before.name(), e.reason()));
        }
    }

    private int report(Output out, List<Checked> all, ProjectFiles files, int fixed) {
        tellOfSchemas();
        if (options.json()) {
            JsonReport json = new JsonReport();
            for (Checked checked : all) {
                json.add(checked.file().name(), checked.file().parsed().source(), checked.findings());
            }
            out.line(json.finish());
        } else {
            Severity mildest = options.infos() ? Severity.INFO : Severity.WARNING;
            TextReport text = new TextReport(
                    out, Colours.of(options.colour(), console), mildest, Lines.within(console.columns()));
            all.forEach(text::add);
            if (!options.quiet() && !all.isEmpty()) {
                out.line(Lines.broken(
                        Summary.of(all, mildest).line(foreign(files), fixed), 0, "", Lines.within(console.columns())));
            }
        }
        return exitCode(all);
    }

    private static int foreign(ProjectFiles files) {
        int foreign = 0;
        for (ProjectFile file : files.files()) {
            foreign += files.concernsKratix(file) ? 0 : 1;
        }
        return foreign;
    }

    private int exitCode(List<Checked> all) {
        if (unreadable) {
            return ExitCode.UNUSABLE;
        }
        Severity failOn = options.failOn();
        if (failOn != null) {
            for (Checked checked : all) {
                for (Finding finding : checked.findings()) {
                    if (finding.severity().atLeast(failOn)) {
                        return ExitCode.FINDINGS;
                    }
                }
            }
        }
        return ExitCode.FINE;
    }
}
