package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stories as they are drawn. To bring the files up to date: {@code mvn test -pl core -Dtroth.update=true}. */
class DrawingsTest {

    private static final Path DRAWINGS =
            Path.of(System.getProperty("troth.root", "."), "core/src/test/resources/timeline");

    /** Of longer stories only what stays short is kept. */
    private static final int MANY_EVENTS = 300;

    static Stream<String> stories() {
        return Stories.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aStoryIsDrawnAsItAlwaysWas(String name) throws IOException {
        for (Map.Entry<String, String> drawing : drawings(name).entrySet()) {
            Path file = DRAWINGS.resolve(drawing.getKey());
            if (Boolean.getBoolean("troth.update")) {
                Files.createDirectories(DRAWINGS);
                Files.writeString(file, drawing.getValue());
            }
            assertThat(file).content().isEqualTo(drawing.getValue());
        }
    }

    private static Map<String, String> drawings(String name) {
        Timeline story = Stories.all().get(name);
        Map<String, String> drawings = new LinkedHashMap<>();
        for (int width : new int[] {60, 80, 120, 160}) {
            drawings.put(name + "." + width + ".txt", TimelineText.of(story, width, Tones.NONE, false));
        }
        drawings.put(name + ".mmd", TimelineMermaid.of(story));
        drawings.put(name + ".svg", TimelineSvg.of(story));
        if (story.events().size() < MANY_EVENTS) {
            drawings.put(name + ".verbose.txt", TimelineText.of(story, 100, Tones.NONE, true));
            drawings.put(name + ".json", TimelineJson.of(story));
            drawings.put(name + ".trace.json", TimelineTrace.of(story));
        }
        return drawings;
    }
}
