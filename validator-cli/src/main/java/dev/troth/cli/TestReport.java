package dev.troth.cli;

import java.util.List;

/** What comes of scenarios, in one form or another. */
interface TestReport {

    /**
     * Before the first of them is played.
     *
     * @param names of all that are to be played, in the order of the files
     */
    void begin(List<String> names);

    /** One was played. They come in the order of the files, each as soon as it and all before it are known. */
    void add(PlayedScenario one);

    /**
     * All were played.
     *
     * @param without how many scenarios expect nothing, so that they were not played
     */
    void end(int without);

    /** Somebody wants no more of it; what was played by then has been added. */
    void interrupted();
}
