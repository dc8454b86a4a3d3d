package dev.troth.promise.contract;

import dev.troth.json.Json;
import dev.troth.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code status.yaml}: what a Pipeline wants to see in the status of its object ({@code
 * work-creator/cmd/update_status.go}, {@code readStatusFile}).
 *
 * @param status its fields; here, and only here, upper and lower case of keys make a difference
 */
public record StatusFile(Json.Mapping status) {

    /** Its name in {@code /kratix/metadata}. */
    public static final String NAME = "status.yaml";

    /** A file that is not there, or says nothing. */
    public static final StatusFile NONE = new StatusFile(Json.Mapping.EMPTY);

    private static final String PREFIX = "failed to load incoming status: failed to unmarshal incoming status: ";

    /** Reads the file. Go keeps its numbers as 64-bit floats, so integers above 2⁵³ lose digits. */
    public static Reading<StatusFile> read(String text) {
        FirstDocument document = FirstDocument.of(text);
        if (document.problem() != null) {
            return document.problem().refusing(PREFIX);
        }
        if (document.root() == null) {
            return new Reading.Read<>(NONE);
        }
        Unmarshalling unmarshalling = new Unmarshalling();
        unmarshalling.mustBeJson(document.root());
        if (!(document.root() instanceof YamlMapping)) {
            unmarshalling.isNo("map[string]interface {}", document.root(), "Go value");
        }
        Fault fault = unmarshalling.fault();
        if (fault != null) {
            return fault.refusing(PREFIX);
        }
        return new Reading.Read<>(new StatusFile((Json.Mapping) withFloats(Json.of(document.root()))));
    }

    private static Json withFloats(Json value) {
        return switch (value) {
            case Json.Mapping mapping -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                mapping.fields().forEach((name, field) -> fields.put(name, withFloats(field)));
                yield new Json.Mapping(fields);
            }
            case Json.Sequence sequence -> {
                List<Json> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(withFloats(item)));
                yield new Json.Sequence(items);
            }
            case Json.Numeral number -> new Json.Numeral(Float64.stored(number.digits()));
            case Json.Text text -> text;
            case Json.Bool bool -> bool;
            case Json.Null nothing -> nothing;
        };
    }
}
