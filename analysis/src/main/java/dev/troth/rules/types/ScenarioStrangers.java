package dev.troth.rules.types;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Edits;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.scenariofile.WrittenCondition;
import dev.troth.schema.Field;
import dev.troth.schema.Mismatch.UnknownField;
import dev.troth.schema.ObjectType;
import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.YamlMapping;
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

    private static final String SPEC = "spec";

    private ScenarioStrangers() {}

    /** Whether what is left without the field says the same as somebody meant to say with it. */
    static boolean mayGo(UnknownField unknown) {
        return !TELLING.contains(unknown.in().name());
    }

    /** Whether it stands beside {@code spec} and is a field of it. */
    private static boolean isOfSpec(UnknownField unknown) {
        Field spec = unknown.in().name().equals("Scenario") ? unknown.in().field(SPEC) : null;
        return spec != null
                && spec.type() instanceof ObjectType type
                && type.field(unknown.place().name()) != null;
    }

    /** What to write, as a further sentence; null where nobody can tell. */
    static @Nullable String remedy(UnknownField unknown) {
        if (isOfSpec(unknown)) {
            return " It belongs to `" + SPEC + "`: indent it below that.";
        }
        return mayGo(unknown)
                ? null
                : WrittenCondition.meantBy(unknown.place())
                        .map(meant -> " Write `condition: " + meant.text() + "`.")
                        .orElse(null);
    }

    /** The status goes to where it is read, and what stands right behind {@code spec} into it. */
    static @Nullable Fix fix(UnknownField unknown, Edits edits, SourceText source) {
        Place check = unknown.place().parent();
        if (mayGo(unknown) || check == null) {
            return null;
        }
        if (isOfSpec(unknown)) {
            return intoSpec(unknown.place(), check, source);
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

    private static @Nullable Fix intoSpec(Place field, Place scenario, SourceText source) {
        List<Place> fields = scenario.entries();
        for (int i = 1; i < fields.size(); i++) {
            Place before = fields.get(i - 1);
            if (fields.get(i).key().equals(field.key())
                    && before.name().equals(SPEC)
                    && before.get(field.name()).isAbsent()
                    && before.node() instanceof YamlMapping spec
                    && scenario.node() instanceof YamlMapping whole
                    && !whole.flow()
                    && !spec.flow()
                    && !spec.isEmpty()) {
                int depth = source.position(before.entries().getFirst().key().start())
                        .column();
                return Indentation.moved(field, whole, depth, source);
            }
        }
        return null;
    }
}
