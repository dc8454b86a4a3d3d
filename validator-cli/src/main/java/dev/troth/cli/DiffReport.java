package dev.troth.cli;

import dev.troth.workspace.ProjectFile;

/** Changes as a diff: as they are when something reads them, harmless and coloured when somebody does. */
final class DiffReport {

    private final Output out;
    private final Colours colours;
    private final boolean terminal;
    private boolean empty = true;

    DiffReport(Output out, Colours colours, boolean terminal) {
        this.out = out;
        this.colours = colours;
        this.terminal = terminal;
    }

    void add(ProjectFile before, ProjectFile after) {
        String name = Visible.text(before.name());
        for (String line :
                UnifiedDiff.of(name, before.text().text(), after.text().text())) {
            empty = false;
            String shown = terminal ? Visible.text(line) : line;
            out.line(
                    switch (line.charAt(0)) {
                        case '+' -> colours.added(shown);
                        case '-' -> colours.removed(shown);
                        default -> shown;
                    });
        }
    }

    boolean isEmpty() {
        return empty;
    }
}
