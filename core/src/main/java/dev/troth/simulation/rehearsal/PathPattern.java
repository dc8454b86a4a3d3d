package dev.troth.simulation.rehearsal;

import java.util.List;

/**
 * A path in which {@code *} stands for one part and {@code **} for any number of them: Kratix puts fingerprints into its paths,
 * which nobody knows beforehand.
 */
record PathPattern(List<String> parts) {

    PathPattern {
        parts = List.copyOf(parts);
    }

    static PathPattern of(String text) {
        return new PathPattern(List.of(text.split("/", -1)));
    }

    boolean matches(String path) {
        return matches(0, List.of(path.split("/", -1)), 0);
    }

    private boolean matches(int part, List<String> path, int at) {
        if (part == parts.size()) {
            return at == path.size();
        }
        if (parts.get(part).equals("**")) {
            for (int rest = at; rest <= path.size(); rest++) {
                if (matches(part + 1, path, rest)) {
                    return true;
                }
            }
            return false;
        }
        return at < path.size()
                && (parts.get(part).equals("*") || parts.get(part).equals(path.get(at)))
                && matches(part + 1, path, at + 1);
    }
}
