package dev.troth.rules;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;

/** A rule about a file as a whole, its YAML or its documents together. */
public non-sealed interface FileRule extends Rule {

    void check(ParsedFile file, Findings findings);
}
