package dev.troth.workspace.schemas;

import com.networknt.schema.Error;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, after alternatives that all fail were made one.
 *
 * @param where the way to the value: names and 0-based positions
 * @param keyword what is not kept, such as {@code minLength}
 * @param wanted words for what several alternatives want together; null where the error speaks for itself
 * @param error the error, or one of them
 */
record Complaint(
        List<Object> where, String keyword, @Nullable String wanted, Error error) {

    static Complaint of(Failure failure) {
        return new Complaint(failure.where(), failure.keyword(), null, failure.error());
    }
}
