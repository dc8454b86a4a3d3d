package dev.troth.timeline;

import dev.troth.json.Json;
import dev.troth.json.YamlText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A value of {@code timeline-agreed.json}: what core draws and what timeline-view draws must both be what is written there.
 *
 * @param value a mapping
 */
record Agreed(Json.Mapping value) {

    private static final Path FILE =
            Path.of(System.getProperty("troth.root", "."), "core/src/test/resources/timeline-agreed.json");

    /** The entries of a list of the file. */
    static Stream<Agreed> all(String name) throws IOException {
        YamlText read = YamlText.read(Files.readString(FILE));
        return new Agreed((Json.Mapping) read.value()).list(name).stream();
    }

    List<Agreed> list(String name) {
        return ((Json.Sequence) get(name))
                .items().stream().map(item -> new Agreed((Json.Mapping) item)).toList();
    }

    List<Json> values(String name) {
        return ((Json.Sequence) get(name)).items();
    }

    String text(String name) {
        return ((Json.Text) get(name)).value();
    }

    double number(String name) {
        return Double.parseDouble(((Json.Numeral) get(name)).digits());
    }

    /** Seconds, which have to be whole milliseconds. */
    long millis(String name) {
        return millis(get(name));
    }

    static long millis(Json seconds) {
        return new BigDecimal(((Json.Numeral) seconds).digits())
                .movePointRight(3)
                .longValueExact();
    }

    private Json get(String name) {
        Json found = value.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name + " is not in " + value);
        }
        return found;
    }
}
