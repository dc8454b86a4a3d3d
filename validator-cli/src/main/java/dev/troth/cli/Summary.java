package dev.troth.cli;

import dev.troth.analysis.Finding;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The last line for people: how much is wrong, where, and how much of it can be mended. */
final class Summary {

    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final Severity mildest;
    private int hidden;
    private int files;
    private int filesWithFindings;
    private int safe;
    private int review;

    private Summary(Severity mildest) {
        this.mildest = mildest;
    }

    /** Of findings that are shown down to a severity; infos are counted in any case. */
    static Summary of(List<Checked> all, Severity mildest) {
        Summary summary = new Summary(mildest);
        all.forEach(summary::add);
        return summary;
    }

    private void add(Checked checked) {
        files++;
        boolean shown = false;
        for (Finding finding : checked.findings()) {
            if (finding.severity() != Severity.HINT) {
                if (finding.severity().atLeast(mildest)) {
                    shown = true;
                    counts.merge(finding.severity(), 1, Integer::sum);
                } else {
                    hidden++;
                }
                if (finding.fix() != null) {
                    safe += finding.fix().safety() == FixSafety.SAFE ? 1 : 0;
                    review += finding.fix().safety() == FixSafety.REVIEW ? 1 : 0;
                }
            }
        }
        filesWithFindings += shown ? 1 : 0;
    }

    /**
     * The line.
     *
     * @param foreign how many of the files hold nothing of Kratix
     * @param fixed how many findings were mended in this run
     */
    String line(int foreign, int fixed) {
        StringBuilder line = new StringBuilder();
        if (fixed > 0) {
            line.append(fixed).append(" fixed; ");
        }
        if (counts.isEmpty()) {
            line.append("no problems in ").append(count(files, "file"));
        } else {
            line.append(countsText()).append(" in ");
            line.append(filesWithFindings == files ? "" : filesWithFindings + " of ")
                    .append(count(files, "file"));
        }
        if (hidden > 0) {
            line.append("; ").append(count(hidden, "info")).append(" with --verbose");
        }
        line.append(remedies());
        if (foreign > 0) {
            line.append("; ").append(count(foreign, "file")).append(foreign == 1 ? " holds" : " hold");
            line.append(" nothing of Kratix");
        }
        return Character.toUpperCase(line.charAt(0)) + line.substring(1) + ".";
    }

    private String countsText() {
        List<String> parts = new ArrayList<>();
        counts.forEach((severity, count) -> parts.add(count(count, severity.word())));
        return String.join(", ", parts);
    }

    private String remedies() {
        if (safe == 0 && review == 0) {
            return "";
        }
        if (safe == 0) {
            return "; " + review + " can be fixed with --fix --unsafe and a look afterwards";
        }
        return "; " + safe + " can be fixed with --fix"
                + (review == 0 ? "" : ", " + review + " more with --unsafe and a look afterwards");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
