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
import java.util.ArrayList;
import java.util.List;

/** {@code troth validate}. */
final class Validate {

    private static final String STANDARD_INPUT = "-";

    private final ValidateOptions options;
    private final Console console;
    private boolean unreadable;

    private Validate(ValidateOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** The exit code. */
    static int run(ValidateOptions options, Console console) {
        return new Validate(options, console).run();
    }

    private int run() {
        List<String> paths = new ArrayList<>(options.paths());
        List<ProjectFile> given = new ArrayList<>();
        if (paths.removeIf(STANDARD_INPUT::equals)) {
            try {
                given.add(ProjectFile.named(options.standardInputName(), FileText.of(console.in())));
            } catch (UnreadableException e) {
                tell(new Unreadable(options.standardInputName(), e.reason()));
            }
        }
        ProjectFiles files = ProjectReader.read(paths, given);
        files.unreadable().forEach(this::tell);
        if (files.files().isEmpty() && !unreadable) {
            console.err().line("Nothing of Kratix was found in " + Visible.text(String.join(", ", paths)) + ".");
        }
        if (options.fix() != null) {
            return 0;
        }
        return report(check(files, options.selection()), files, 0);
    }

    private void tell(Unreadable file) {
        console.err().line(Visible.text(file.sentence()));
        unreadable = true;
    }

    /** All files against all rules. */
    static List<Checked> check(ProjectFiles files, RuleSelection selection) {
        return InParallel.map(
                files.files(),
                file -> new Checked(file, Checker.check(file.parsed(), files.project(), selection)));
    }

    private int report(List<Checked> all, ProjectFiles files, int fixed) {
        if (options.json()) {
            JsonReport json = new JsonReport();
            for (Checked checked : all) {
                json.add(checked.file().name(), checked.file().parsed().source(), checked.findings());
            }
            console.out().line(json.finish());
        } else {
            TextReport text = new TextReport(console.out(), Colours.of(options.colour(), console));
            all.forEach(text::add);
            if (!options.quiet() && !all.isEmpty()) {
                console.out().line(Summary.of(all).line(foreign(files), fixed));
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
