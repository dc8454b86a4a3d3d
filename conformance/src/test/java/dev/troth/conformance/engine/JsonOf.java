package dev.troth.conformance.engine;

import com.google.gson.stream.JsonReader;
import dev.troth.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON text as {@link Json}, without the positions that Troth's own reader keeps and recordings do not need. */
public final class JsonOf {

    private JsonOf() {}

    /** One value; numbers keep their digits. */
    public static Json text(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            return value(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> mapping(reader);
            case BEGIN_ARRAY -> sequence(reader);
            case STRING -> new Json.Text(reader.nextString());
            case NUMBER -> new Json.Numeral(reader.nextString());
            case BOOLEAN -> new Json.Bool(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield Json.NULL;
            }
            case END_OBJECT, END_ARRAY, NAME, END_DOCUMENT -> throw new IOException("no value at " + reader.getPath());
        };
    }

    private static Json.Mapping mapping(JsonReader reader) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            fields.put(reader.nextName(), value(reader));
        }
        reader.endObject();
        return new Json.Mapping(fields);
    }

    private static Json.Sequence sequence(JsonReader reader) throws IOException {
        List<Json> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            items.add(value(reader));
        }
        reader.endArray();
        return new Json.Sequence(items);
    }
}
