package dev.troth.cli;

import java.util.List;

/** What came of scenarios, in one form or another. */
interface TestReport {

    /**
     * Writes all of it.
     *
     * @param played in the order of the files
     * @param without how many scenarios expect nothing, so that they were not played
     */
    void write(List<PlayedScenario> played, int without);
}
