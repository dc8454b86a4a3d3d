package dev.troth.cli;

import dev.troth.analysis.Json;
import dev.troth.simulation.whatif.Consequence;
import dev.troth.simulation.whatif.Variation;
import dev.troth.simulation.whatif.WhatIf;
import java.util.List;

/** What {@code --what-if} found out: for people a list of consequences, for scripts JSON. */
final class WhatIfReport {

    /** Those of {@code --format} in which it answers. */
    static final List<String> FORMATS = List.of("text", "json");

    private static final String INDENT = " ".repeat(6);

    private WhatIfReport() {}

    static void write(WhatIf.Exploration exploration, SimulateOptions options, Console console) throws UsageException {
        boolean isJson = options.format().equals("json");
        TimelineOutput.write(isJson ? json(exploration) : text(exploration, options, console), options, console);
    }

    private static String text(WhatIf.Exploration exploration, SimulateOptions options, Console console) {
        Colours colours = TimelineOutput.colours(options, console);
        int columns = Lines.within(console.columns() > 0 ? console.columns() : TimelineOutput.PAGE);
        StringBuilder text = new StringBuilder();
        for (String advice : exploration.usualAdvice()) {
            advice(text, "In the usual story already: ", advice, columns);
        }
        text.append(exploration.usualAdvice().isEmpty() ? "" : "\n");
        for (Consequence consequence : exploration.consequences()) {
            String mark = mark(consequence, colours);
            for (Variation variation : consequence.variations()) {
                text.append(mark)
                        .append(' ')
                        .append(colours.bold(Visible.text(variation.title())))
                        .append(colours.faint("  " + Visible.text(variation.id())))
                        .append('\n');
            }
            line(text, "    ", String.join(" → ", consequence.happens()), columns);
            if (!consequence.staysBehind().isEmpty()) {
                line(text, "    stays behind: ", String.join(", ", consequence.staysBehind()), columns);
            }
            for (String advice : consequence.advice()) {
                advice(text, "    to do: ", advice, columns);
            }
            text.append('\n');
        }
        return text.append(summary(exploration)).append('\n').toString();
    }

    private static String mark(Consequence consequence, Colours colours) {
        if (!consequence.isRecovered()) {
            return colours.removed("✘");
        }
        return consequence.comesAbout() ? colours.added("✔") : colours.faint("·");
    }

    private static void line(StringBuilder text, String begin, String words, int columns) {
        text.append(begin)
                .append(Lines.broken(Visible.text(words), begin.length(), INDENT, columns))
                .append('\n');
    }

    /** A command stands behind two spaces and ends the advice. Whoever copies it wants it in one line. */
    private static void advice(StringBuilder text, String begin, String advice, int columns) {
        int command = advice.indexOf("  ");
        line(text, begin, command < 0 ? advice : advice.substring(0, command), columns);
        if (command >= 0) {
            text.append(INDENT)
                    .append(Visible.text(advice.substring(command + 2)))
                    .append('\n');
        }
    }

    private static String summary(WhatIf.Exploration exploration) {
        if (exploration.of() == 0) {
            return "There is nothing to vary: no Pipeline runs, and nobody asks for anything.";
        }
        if (exploration.played() == 0) {
            return "Interrupted before the first of " + exploration.of() + " variations was played.";
        }
        int wellEnded = 0;
        int others = 0;
        int never = 0;
        for (Consequence consequence : exploration.consequences()) {
            int count = consequence.variations().size();
            if (!consequence.isRecovered()) {
                others += count;
            } else if (consequence.comesAbout()) {
                wellEnded += count;
            } else {
                never += count;
            }
        }
        String played = exploration.isComplete()
                ? exploration.of() + " variations"
                : exploration.played() + " of " + exploration.of() + " variations (interrupted)";
        String well = exploration.usualAdvice().isEmpty() ? " end well by themselves, " : " end as the usual story, ";
        return played + ": " + wellEnded + well + others + " need somebody"
                + (never == 0 ? "" : ", " + never + " never come about") + "."
                + " --only VARIATION shows one in full.";
    }

    private static String json(WhatIf.Exploration exploration) {
        Json json = new Json()
                .beginObject()
                .field("version", 1)
                .field("played", exploration.played())
                .field("of", exploration.of());
        list(json, "usualAdvice", exploration.usualAdvice());
        json.key("consequences").beginArray();
        for (Consequence consequence : exploration.consequences()) {
            json.beginObject().key("variations").beginArray();
            for (Variation variation : consequence.variations()) {
                json.beginObject()
                        .field("id", variation.id())
                        .field("title", variation.title())
                        .endObject();
            }
            json.endArray().field("endsWell", consequence.isRecovered()).field("comesAbout", consequence.comesAbout());
            list(json, "happens", consequence.happens());
            list(json, "staysBehind", consequence.staysBehind());
            list(json, "advice", consequence.advice());
            json.endObject();
        }
        return json.endArray().endObject() + "\n";
    }

    private static void list(Json json, String name, List<String> texts) {
        json.key(name).beginArray();
        texts.forEach(json::value);
        json.endArray();
    }
}
