package dev.troth.conformance.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.troth.json.GoJson;
import java.util.List;
import java.util.function.Function;

/**
 * A comparison that reads its rows with gson.
 *
 * @param compare a row; the differences, empty where both agree
 */
record GsonComparison(String file, Function<JsonObject, List<String>> compare) implements EngineComparison {

    @Override
    public List<String> differences(Recorded row) {
        return compare.apply(JsonParser.parseString(GoJson.write(row.json())).getAsJsonObject());
    }
}
