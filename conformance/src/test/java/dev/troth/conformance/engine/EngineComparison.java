package dev.troth.conformance.engine;

import java.util.List;

/** How the rows of one file of recordings are held against Troth. */
public interface EngineComparison {

    /** The file in the folder of recordings, such as {@code engine/pod.jsonl}; it may be packed and then ends in {@code .gz}. */
    String file();

    /** Whether a row is of the form that this compares; a file may hold several. */
    default boolean reads(Recorded row) {
        return true;
    }

    /** What the row is counted under. */
    default String topic(Recorded row) {
        return Topics.of(row);
    }

    /** What Troth does otherwise than the real one, in lines that a person can read; empty where both agree. */
    List<String> differences(Recorded row);
}
