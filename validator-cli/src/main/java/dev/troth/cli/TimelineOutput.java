package dev.troth.cli;

import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineHtml;
import dev.troth.timeline.TimelineJson;
import dev.troth.timeline.TimelineMermaid;
import dev.troth.timeline.TimelineSvg;
import dev.troth.timeline.TimelineText;
import dev.troth.timeline.TimelineTrace;
import dev.troth.timeline.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Writes a timeline in the form that was asked for, to where it was asked for. */
final class TimelineOutput {

    /** The width where nobody has one. */
    static final int PAGE = 100;

    private TimelineOutput() {}

    static void write(Timeline timeline, SimulateOptions options, Console console) throws UsageException {
        write(text(timeline, options, console), options, console);
    }

    /** Writes what is drawn already. */
    static void write(String text, SimulateOptions options, Console console) throws UsageException {
        String output = options.output();
        if (output == null) {
            console.out().print(text);
            return;
        }
        try {
            Files.writeString(Path.of(output), text);
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("`" + Visible.text(output) + "` could not be written: " + reason(e) + ".");
        }
    }

    /** None in a file. */
    static Colours colours(SimulateOptions options, Console console) {
        return options.output() == null ? Colours.of(options.colour(), console) : Colours.OFF;
    }

    private static String reason(Exception e) {
        return e instanceof NoSuchFileException ? "there is no such folder" : String.valueOf(e.getMessage());
    }

    private static String text(Timeline timeline, SimulateOptions options, Console console) throws UsageException {
        return switch (options.format()) {
            case "json" -> TimelineJson.of(timeline);
            case "svg" -> TimelineSvg.of(timeline);
            case "mermaid" -> TimelineMermaid.of(timeline);
            case "trace" -> TimelineTrace.of(timeline);
            case "html" -> TimelineHtml.of(timeline, resource("timeline-view.js"), resource("timeline-view.css"));
            default -> {
                Colours colours = colours(options, console);
                int width = console.columns() > 0 ? console.columns() : PAGE;
                yield TimelineText.of(timeline, width, (tone, part) -> colour(colours, tone, part), options.verbose());
            }
        };
    }

    private static String colour(Colours colours, Tone tone, String text) {
        return switch (tone) {
            case TITLE, NAME -> colours.bold(text);
            case FAINT -> colours.faint(text);
            case GOOD -> colours.added(text);
            case BAD -> colours.removed(text);
            case WAITING -> colours.waiting(text);
            case PERSON -> colours.person(text);
        };
    }

    /** The build packs it, where it has Node. */
    private static String resource(String name) throws UsageException {
        try (InputStream in = TimelineOutput.class.getResourceAsStream("timeline/" + name)) {
            if (in == null) {
                throw new UsageException("This Troth was built without Node, so it cannot draw pages in HTML. Install"
                        + " Node 20 or newer with npm and build it again; `--format svg` needs none.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
