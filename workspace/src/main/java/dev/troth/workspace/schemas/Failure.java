package dev.troth.workspace.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error of the library with its ways as lists.
 *
 * @param error the error
 * @param way through the schema to the keyword that is not kept
 * @param where the way to the value: names and 0-based positions
 */
record Failure(Error error, List<Object> way, List<Object> where) {

    static Failure of(Error error) {
        return new Failure(error, steps(error.getEvaluationPath()), steps(error.getInstanceLocation()));
    }

    /** What is not kept, such as {@code minLength}. */
    String keyword() {
        return String.valueOf(error.getKeyword());
    }

    /** From the end: the library keeps a way as a chain of parents and would walk it for each step. */
    static List<Object> steps(@Nullable NodePath path) {
        List<Object> steps = new ArrayList<>();
        for (NodePath part = path; part != null && part.getParent() != null; part = part.getParent()) {
            steps.add(part.getElement(-1));
        }
        Collections.reverse(steps);
        return steps;
    }
}
