package dev.troth.conformance;

import dev.troth.analysis.Finding;
import dev.troth.yaml.Place;
import java.util.List;

/** How near to the places of a mistake Troth has an error. */
enum Nearness {
    /** There. */
    SAME,
    /** At the parent or below, or at a misspelt key that should have been the missing one. */
    NEAR,
    ELSEWHERE;

    /** How many steps a parent or child may be away. */
    private static final int STEPS = 2;

    static Nearness of(List<List<String>> places, List<Finding> errors, Place document) {
        Nearness best = ELSEWHERE;
        for (List<String> place : places) {
            for (Finding error : errors) {
                Nearness nearness = of(place, error, document);
                best = nearness.compareTo(best) < 0 ? nearness : best;
            }
        }
        return best;
    }

    private static Nearness of(List<String> place, Finding error, Place document) {
        List<String> path = ServerField.segments(error.path());
        if (path.equals(place)) {
            return SAME;
        }
        boolean all = place.getLast().equals(ServerField.ANYTHING);
        List<String> field = all ? place.subList(0, place.size() - 1) : place;
        int common = Math.min(path.size(), field.size());
        boolean line = path.subList(0, common).equals(field.subList(0, common));
        if (line && (all ? path.size() >= field.size() : Math.abs(path.size() - field.size()) <= STEPS)) {
            return NEAR;
        }
        return isMisspelt(field, path, error, document) ? NEAR : ELSEWHERE;
    }

    /** Nothing is written at the field, and the error is about a key beside it. */
    private static boolean isMisspelt(List<String> field, List<String> path, Finding error, Place document) {
        if (path.size() != field.size()
                || field.isEmpty()
                || SameMistake.at(document, field).isPresent()) {
            return false;
        }
        int last = field.size() - 1;
        Place beside = SameMistake.at(document, path);
        return path.subList(0, last).equals(field.subList(0, last))
                && beside.isPresent()
                && beside.key() != null
                && error.span().equals(beside.key());
    }
}
