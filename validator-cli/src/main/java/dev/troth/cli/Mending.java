package dev.troth.cli;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import dev.troth.analysis.RuleSelection;
import dev.troth.workspace.ProjectFile;
import dev.troth.workspace.ProjectFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A project after its fixes, not written yet.
 *
 * @param files the project as it would be
 * @param findings what is left to be found
 * @param fixed how many findings were mended
 * @param spoilt names of files that a fix would have made unreadable, so that they were left alone
 */
record Mending(ProjectFiles files, List<Checked> findings, int fixed, List<String> spoilt) {

    /** One fix may make another possible; more rounds than this means that two fixes undo each other. */
    private static final int ROUNDS = 10;

    Mending {
        findings = List.copyOf(findings);
        spoilt = List.copyOf(spoilt);
    }

    static Mending of(ProjectFiles given, RuleSelection selection, FixSafety upTo) {
        ProjectFiles files = given;
        List<Checked> findings = Validate.check(files, selection);
        Set<String> spoilt = new HashSet<>();
        int fixed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<ProjectFile> next = new ArrayList<>();
            int fixedNow = 0;
            for (Checked checked : findings) {
                ProjectFile file = checked.file();
                Fixes.Result result = Fixes.apply(file.text().text(), checked.findings(), upTo);
                if (!result.applied().isEmpty() && !spoilt.contains(file.name())) {
                    ProjectFile changed = file.with(withLineEndsOf(file.text().text(), result.text()));
                    if (isWorse(file, changed)) {
                        spoilt.add(file.name());
                    } else {
                        file = changed;
                        fixedNow += result.applied().size();
                    }
                }
                next.add(file);
            }
            if (fixedNow == 0) {
                break;
            }
            fixed += fixedNow;
            files = files.with(next);
            findings = Validate.check(files, selection);
        }
        return new Mending(files, findings, fixed, spoilt.stream().sorted().toList());
    }

    /** What a fix writes ends lines with LF; a file that knows only CRLF keeps to it. */
    private static String withLineEndsOf(String original, String changed) {
        String withoutPairs = original.replace("\r\n", "");
        boolean onlyPairs = withoutPairs.length() < original.length() && withoutPairs.indexOf('\n') < 0;
        return onlyPairs ? changed.replace("\r\n", "\n").replace("\n", "\r\n") : changed;
    }

    private static boolean isWorse(ProjectFile before, ProjectFile after) {
        return after.parsed().yaml().problems().size()
                > before.parsed().yaml().problems().size();
    }
}
