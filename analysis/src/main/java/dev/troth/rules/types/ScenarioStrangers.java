package dev.troth.rules.types;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Edits;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.scenariofile.WrittenCondition;
import dev.troth.schema.Mismatch.UnknownField;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that scenarios have not and that cannot simply go, and what was meant by those that are known from elsewhere. */
final class ScenarioStrangers {

    /** What these say without one of their fields is something else, and complete: {@code {condition: Reconciled}} holds when it is True. */
    private static final Set<String> TELLING = Set.of(
            "Scenario",
            "ScenarioSpec",
            "ScenarioContainer",
            "ScenarioStep",
            "ScenarioCheck",
            "ScenarioExpectation",
            "ScenarioCount");

    private ScenarioStrangers() {}

    /** Whether what is left without the field says the same as somebody meant to say with it. */
    static boolean mayGo(UnknownField unknown) {
        return !TELLING.contains(unknown.in().name());
    }

    /** What to write, as a further sentence; null where nobody can tell. */
    static @Nullable String remedy(UnknownField unknown) {
        return mayGo(unknown)
                ? null
                : WrittenCondition.meantBy(unknown.place())
                        .map(meant -> " Write `condition: " + meant.text() + "`.")
                        .orElse(null);
    }

    /** The status goes to where it is read. */
    static @Nullable Fix fix(UnknownField unknown, Edits edits) {
        Place check = unknown.place().parent();
        if (mayGo(unknown) || check == null) {
            return null;
        }
        return WrittenCondition.meantBy(unknown.place())
                .map(meant -> {
                    List<Edit> written = edits.replace(check.get("condition"), meant.text());
                    List<Edit> removed = edits.remove(unknown.place());
                    if (written.isEmpty() || removed.isEmpty()) {
                        return null;
                    }
                    List<Edit> changes = new ArrayList<>(written);
                    changes.addAll(removed);
                    return Fix.of(FixSafety.REVIEW, "Write `condition: " + meant.text() + "`", changes);
                })
                .orElse(null);
    }
}
