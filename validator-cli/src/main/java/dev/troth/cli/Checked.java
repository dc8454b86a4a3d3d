package dev.troth.cli;

import dev.troth.analysis.Finding;
import dev.troth.workspace.ProjectFile;
import java.util.List;

/** A file and what is wrong with it. */
record Checked(ProjectFile file, List<Finding> findings) {

    Checked {
        findings = List.copyOf(findings);
    }
}
