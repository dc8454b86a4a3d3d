package dev.troth.scenariofile;

import dev.troth.engine.object.Condition;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.util.Optional;

/**
 * The condition of a check: {@code condition: Reconciled=False}. Where the status stands beside it, as in an object's own
 * conditions, that is no field, but what was meant is clear.
 */
public record WrittenCondition(String type, String status) {

    /** The field that conditions of an object have and checks have not. */
    private static final String STATUS = "status";

    static WrittenCondition of(Place check) {
        String text = check.get(CheckWord.CONDITION.key).stringOrEmpty();
        int equals = text.indexOf('=');
        return equals < 0
                ? new WrittenCondition(text.strip(), statusBeside(check).orElse(Condition.TRUE))
                : new WrittenCondition(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
    }

    /** What was meant by a {@code status} beside a condition; empty where that is another field, or says something else. */
    public static Optional<WrittenCondition> meantBy(Place status) {
        Place check = status.parent();
        if (check == null || !status.name().equals(STATUS)) {
            return Optional.empty();
        }
        WrittenCondition condition = of(check);
        return condition.type().isEmpty()
                ? Optional.empty()
                : statusBeside(check).filter(condition.status()::equals).map(same -> condition);
    }

    private static Optional<String> statusBeside(Place check) {
        return check.get(STATUS).node() instanceof YamlScalar scalar
                ? CheckReader.STATUSES.stream()
                        .filter(status -> status.equalsIgnoreCase(scalar.text().strip()))
                        .findFirst()
                : Optional.empty();
    }

    /** As it is written: {@code Reconciled=False}. */
    public String text() {
        return type + "=" + status;
    }
}
