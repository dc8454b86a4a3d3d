package dev.troth.cli;

import java.util.ArrayList;
import java.util.List;

/** A report that is of use only when it is whole, so that nothing of it is written before the end. */
final class WholeTestReport implements TestReport {

    /** Writes all of it. */
    interface Document {

        /** @param without how many scenarios expect nothing, so that they were not played */
        void write(List<PlayedScenario> played, int without);
    }

    private final Document document;
    private final Output err;
    private final List<PlayedScenario> played = new ArrayList<>();
    private int all;

    /** @param err where it is said why there is no report */
    WholeTestReport(Document document, Output err) {
        this.document = document;
        this.err = err;
    }

    @Override
    public void begin(List<String> names) {
        all = names.size();
    }

    @Override
    public void add(PlayedScenario one) {
        played.add(one);
    }

    @Override
    public void end(int without) {
        document.write(played, without);
    }

    /** Half of it would look like all of it. */
    @Override
    public void interrupted() {
        err.line("Interrupted: " + played.size() + " of " + all + " scenarios were played, so no report was written.");
    }
}
