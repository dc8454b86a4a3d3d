package dev.troth.cli;

import dev.troth.analysis.Json;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.rules.RuleFamily;
import dev.troth.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code troth explain}: the page of a rule, or the list of all rules. */
final class ExplainVerb implements Verb {

    private static final Option FORMAT =
            Option.choice("--format", List.of("text", "json"), "How to answer: for people (default) or for machines.");

    private static final VerbDescription DESCRIPTION = new VerbDescription(
            "explain",
            "Say what a rule finds, why it matters and what to do about it.",
            "RULE",
            "The rule's name or code; without it all rules are listed.",
            false,
            List.of(FORMAT),
            "",
            List.of("troth explain second-delete-pipeline", "troth explain workflow-01"));

    @Override
    public VerbDescription description() {
        return DESCRIPTION;
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        boolean json = arguments.value(FORMAT, "text").equals("json");
        Output out = console.out();
        int columns = Lines.within(console.columns());
        if (arguments.operands().isEmpty()) {
            out.print(json ? allAsJson() : allAsText(Colours.of("auto", console), columns));
            return ExitCode.FINE;
        }
        RuleInfo rule = find(arguments.operands().getFirst());
        out.print(json ? asJson(rule) : PageText.of(page(rule), Colours.of("auto", console), columns));
        return ExitCode.FINE;
    }

    private static RuleInfo find(String word) throws UsageException {
        Optional<RuleInfo> rule = Rules.find(word);
        if (rule.isPresent()) {
            return rule.get();
        }
        List<String> known = Rules.all().stream()
                .flatMap(each -> Stream.of(each.name(), each.code()))
                .toList();
        throw new UsageException("No rule is called `" + Visible.text(word) + "`."
                + Spelling.didYouMean(Spelling.nearest(word, known)) + " `troth explain` lists all rules.");
    }

    /** The build packs every page, and sees to it that every rule has one. */
    private static String page(RuleInfo rule) {
        try (InputStream in = ExplainVerb.class.getResourceAsStream("rules/" + rule.name() + ".md")) {
            if (in == null) {
                throw new IllegalStateException("no page was packed for " + rule.name());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String allAsText(Colours colours, int columns) {
        int width = Rules.all().stream()
                .mapToInt(rule -> rule.name().length())
                .max()
                .orElse(0);
        String indent = " ".repeat(width + 13);
        StringBuilder text = new StringBuilder();
        for (RuleFamily family : Rules.families()) {
            if (family.infos().findAny().isEmpty()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n");
            text.append(colours.bold(family.title()))
                    .append(" (")
                    .append(family.name())
                    .append(")\n");
            family.infos()
                    .forEach(rule -> text.append("  ")
                            .append(rule.name())
                            .append(" ".repeat(width - rule.name().length() + 2))
                            .append(colours.of(rule.severity(), rule.severity().word()))
                            .append(" ".repeat(9 - rule.severity().word().length()))
                            .append(Lines.broken(rule.title(), indent.length(), indent, columns))
                            .append('\n'));
        }
        return text.toString();
    }

    private static String allAsJson() {
        Json json = new Json().beginObject().field("version", 1).key("rules").beginArray();
        Rules.all().forEach(rule -> write(rule, json.beginObject()).endObject());
        return json.endArray().endObject() + "\n";
    }

    private static String asJson(RuleInfo rule) {
        Json json = new Json().beginObject().field("version", 1);
        return write(rule, json).field("page", page(rule)).endObject() + "\n";
    }

    private static Json write(RuleInfo rule, Json json) {
        json.field("code", rule.code())
                .field("name", rule.name())
                .field("family", rule.family())
                .field("severity", rule.severity().word())
                .field("title", rule.title())
                .field("since", rule.since())
                .field("url", rule.url());
        return rule.fix() == null ? json : json.field("fix", rule.fix().word());
    }
}
