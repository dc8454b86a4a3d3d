package dev.troth.analysis.completion;

import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.completion.Proposal.Kind;
import dev.troth.analysis.fields.ExpectedType;
import dev.troth.analysis.fields.FieldText;
import dev.troth.scenariofile.ScenarioWords;
import dev.troth.schema.Field;
import dev.troth.schema.ObjectType;
import dev.troth.schema.Type;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the proposals for one draft. */
final class Proposals {

    private final CursorPlace cursor;
    private final Draft draft;
    private final CursorWord word;
    private final Surroundings around;
    private final ExpectedType expected;
    private final List<Proposal> proposals = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    Proposals(CursorPlace cursor, Draft draft, CursorWord word, Surroundings around) {
        this.cursor = cursor;
        this.draft = draft;
        this.word = word;
        this.around = around;
        this.expected = new ExpectedType(cursor.object(), around.project());
    }

    List<Proposal> all() {
        if (!cursor.isKey()) {
            addValues(cursor.place());
        } else {
            addFields(cursor.place());
            if (canBecomeValue()) {
                addValues(cursor.place());
            }
        }
        return proposals;
    }

    /** What is no key yet can become a value, such as an item behind a dash. */
    private boolean canBecomeValue() {
        Place mapping = cursor.place();
        return mapping.entries().size() == 1 && !isFlow(mapping) && !draft.isKeyOfOld();
    }

    private static boolean isFlow(Place mapping) {
        return mapping.node() instanceof YamlMapping written && written.flow();
    }

    private void addFields(Place mapping) {
        boolean flow = isFlow(mapping);
        for (ObjectType type : expected.objectsAt(mapping)) {
            type.fields().stream()
                    .filter(field -> mapping.get(field.name()).isAbsent())
                    .filter(field -> !isSecondAction(type, field, mapping))
                    .sorted(Comparator.comparing(field -> !isWanted(type, field)))
                    .forEach(field -> addField(type, field, flow));
        }
        if (mapping == cursor.object().place()) {
            Header.missingKeys(cursor.object()).forEach(key -> add(key, Kind.FIELD, "", key + ": "));
        }
    }

    /** A step must be one thing, although no field of it by itself must be there. */
    private static boolean isWanted(ObjectType type, Field field) {
        return field.isRequired() || isAction(type, field.name());
    }

    private static boolean isSecondAction(ObjectType type, Field field, Place mapping) {
        return isAction(type, field.name())
                && mapping.entries().stream().anyMatch(entry -> isAction(type, entry.name()));
    }

    private static boolean isAction(ObjectType type, String key) {
        return type.name().equals("ScenarioStep") && ScenarioWords.isAction(key);
    }

    private void addField(ObjectType type, Field field, boolean flow) {
        String colon = flow || canBeOnTheLine(field.type()) ? ": " : ":";
        add(field.name(), Kind.FIELD, FieldText.of(type, field), PlainText.of(field.name()) + colon);
    }

    private static boolean canBeOnTheLine(Type type) {
        return ExpectedType.alternatives(type)
                .anyMatch(one ->
                        !(one instanceof ObjectType || one instanceof Type.MapType || one instanceof Type.ListType));
    }

    private void addValues(Place place) {
        String documentation = expected.documentation(place);
        Set<String> taken = new HashSet<>();
        if (place.index() >= 0 && place.parent() != null) {
            place.parent().items().forEach(item -> taken.add(item.stringOrEmpty()));
        }
        for (ExpectedType.Value value : expected.valuesAt(place)) {
            if (!taken.contains(value.text()) && (value.isText() || !word.isQuoted())) {
                add(value.text(), Kind.VALUE, documentation, value.isText() ? inPlace(value.text()) : value.text());
            }
        }
        if (cursor.object().kind() == ParsedObject.Kind.SCENARIO) {
            new ScenarioValues(cursor.object().place(), around)
                    .at(place).stream()
                            .filter(value -> !taken.contains(value.text()))
                            .forEach(value ->
                                    add(value.text(), value.kind(), value.documentation(), inPlace(value.text())));
        }
        Header.values(place, cursor.object(), around.project())
                .forEach(value -> add(value, Kind.VALUE, documentation, inPlace(value)));
    }

    private String inPlace(String text) {
        return word.isQuoted() ? text : PlainText.of(text);
    }

    private void add(String label, Kind kind, String documentation, String text) {
        if (labels.add(label)) {
            String written = draft.isKeyOfOld() ? label : text;
            proposals.add(new Proposal(label, kind, documentation, word.range(), draft.before() + written));
        }
    }
}
