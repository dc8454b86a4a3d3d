package dev.troth.cli;

import dev.troth.analysis.Spelling;
import dev.troth.engine.DocumentedBehaviour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code troth simulate} was asked to do.
 *
 * @param paths files and folders with the Promise and what belongs to it
 * @param promise the name of the Promise; null for the only one
 * @param requests files with requests; empty to take those in the paths, or to make one up
 * @param scenario a scenario file; null for the usual story
 * @param fails which containers fail
 * @param untilMillis how long the story lasts; 0 for as long as it needs
 * @param format {@code text}, {@code json}, {@code html}, {@code svg}, {@code mermaid} or {@code trace}
 * @param output the file to write to; null for the standard output
 * @param verbose whether details are shown
 * @param whatIf whether all variations are explored
 * @param only the id of the one variation to show; null for all
 * @param seed what decides chance; null for what the scenario says
 * @param asDocumented where Kratix is to behave as its older documentation says
 * @param colour {@code always}, {@code never} or {@code auto}
 */
record SimulateOptions(
        List<String> paths,
        @Nullable String promise,
        List<String> requests,
        @Nullable String scenario,
        List<FailOption> fails,
        long untilMillis,
        String format,
        @Nullable String output,
        boolean verbose,
        boolean whatIf,
        @Nullable String only,
        @Nullable Long seed,
        Set<DocumentedBehaviour> asDocumented,
        String colour) {

    private static final Option PROMISE =
            Option.value("--promise", "NAME", "Which Promise, where the paths hold several.");
    private static final Option REQUEST = Option.value(
            "--request",
            "FILE",
            "A file with the request; else one beside the Promise, else the smallest there can be.");
    private static final Option SCENARIO =
            Option.value("--scenario", "FILE", "A scenario file that says what happens, instead of the usual story.");
    private static final Option FAIL = Option.value(
            "--fail",
            "PIPELINE[/CONTAINER][@N]",
            "This container fails each time, or the first N times; without a name the last of the Pipeline.");
    private static final Option UNTIL =
            Option.value("--until", "DURATION", "How long the story lasts, such as 2d or 10h30m.");
    private static final Option FORMAT = Option.choice(
            "--format",
            List.of("text", "json", "html", "svg", "mermaid", "trace"),
            "For people (default), scripts, browsers, documents, READMEs or Perfetto.");
    private static final Option OUTPUT = Option.value(
                    "--output", "FILE", "Write to this file instead of the standard output.")
            .orShort("-o");
    private static final Option WHAT_IF = Option.flag(
            "--what-if", "Let each container fail and people act at awkward moments, and say what comes of it.");
    private static final Option ONLY =
            Option.value("--only", "VARIATION", "With --what-if: show the whole timeline of this variation.");
    private static final Option SEED = Option.value(
            "--seed", "NUMBER", "Decides what is left to chance, instead of the scenario's `randomSeed` or 0.");
    private static final Option AS_DOCUMENTED = Option.value(
            "--as-documented",
            "BEHAVIOURS",
            "Where Kratix is to behave as its older documentation says, parted by commas; docs/kratix-semantics.md"
                    + " lists them.");
    private static final Option VERBOSE = Option.flag(
                    "--verbose", "Show details too: each status, finalizer and Event.")
            .orShort("-v");

    static final VerbDescription VERB = new VerbDescription(
            "simulate",
            "Rehearse what Kratix would do with a Promise, and why.",
            "PATH",
            "Files or folders with the Promise and what belongs to it; the current folder when there is none.",
            true,
            List.of(
                    PROMISE,
                    REQUEST,
                    SCENARIO,
                    FAIL,
                    UNTIL,
                    FORMAT,
                    OUTPUT,
                    WHAT_IF,
                    ONLY,
                    SEED,
                    AS_DOCUMENTED,
                    VERBOSE,
                    Colours.OPTION),
            "errors in the files, or a story that goes round in a circle; a failure that is rehearsed is 0",
            List.of(
                    "troth simulate promise.yaml                    from request to deletion",
                    "troth simulate promise.yaml --fail provision@2 it fails twice, then succeeds",
                    "troth simulate promise.yaml --what-if          what could happen otherwise",
                    "troth simulate promise.yaml --format html -o t.html"));

    SimulateOptions {
        paths = List.copyOf(paths);
        requests = List.copyOf(requests);
        fails = List.copyOf(fails);
        asDocumented = Set.copyOf(asDocumented);
    }

    static SimulateOptions of(Arguments arguments) throws UsageException {
        List<FailOption> fails = new ArrayList<>();
        for (String text : arguments.list(FAIL)) {
            fails.add(FailOption.of(text));
        }
        if (arguments.has(FAIL) && fails.isEmpty()) {
            fails.add(FailOption.of(arguments.value(FAIL, "")));
        }
        List<String> paths = new ArrayList<>(arguments.operands());
        if (paths.isEmpty()) {
            paths.add(".");
        }
        boolean whatIf = arguments.has(WHAT_IF);
        if (!whatIf && arguments.has(ONLY)) {
            throw new UsageException("`--only` chooses among the variations of `--what-if`, so it needs that.");
        }
        String format = arguments.value(FORMAT, "text");
        if (whatIf && !arguments.has(ONLY) && !WhatIfReport.FORMATS.contains(format)) {
            throw new UsageException(
                    "`--what-if` answers in text or json; `--only` shows one variation as " + format + ".");
        }
        if (whatIf && arguments.has(SCENARIO)) {
            throw new UsageException("`--what-if` varies the usual story, so `--scenario` cannot be had with it.");
        }
        if (arguments.has(SCENARIO) && !arguments.operands().isEmpty()) {
            throw new UsageException("`--scenario` names its Promises itself, so `"
                    + Visible.text(arguments.operands().getFirst()) + "` cannot be had with it.");
        }
        return new SimulateOptions(
                paths,
                orNull(arguments, PROMISE),
                arguments.list(REQUEST),
                orNull(arguments, SCENARIO),
                fails,
                arguments.has(UNTIL) ? StoryLength.millis(arguments.value(UNTIL, "")) : 0,
                format,
                orNull(arguments, OUTPUT),
                arguments.has(VERBOSE),
                whatIf,
                orNull(arguments, ONLY),
                arguments.has(SEED) ? seed(arguments.value(SEED, "")) : null,
                documented(arguments.list(AS_DOCUMENTED)),
                Colours.asked(arguments));
    }

    private static @Nullable String orNull(Arguments arguments, Option option) throws UsageException {
        if (!arguments.has(option)) {
            return null;
        }
        String value = arguments.value(option, "");
        if (value.isBlank()) {
            throw new UsageException("`" + option.name() + "` is empty; it needs a " + option.value() + ".");
        }
        return value;
    }

    private static long seed(String text) throws UsageException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UsageException("`--seed` is a whole number, not `" + Visible.text(text) + "`.");
        }
    }

    private static Set<DocumentedBehaviour> documented(List<String> names) throws UsageException {
        Set<DocumentedBehaviour> behaviours = EnumSet.noneOf(DocumentedBehaviour.class);
        for (String name : names) {
            behaviours.add(DocumentedBehaviour.of(name).orElseThrow(() -> unknown(name)));
        }
        return behaviours;
    }

    private static UsageException unknown(String name) {
        List<String> known = Arrays.stream(DocumentedBehaviour.values())
                .map(DocumentedBehaviour::text)
                .toList();
        return new UsageException("`--as-documented` knows no behaviour `" + Visible.text(name) + "`."
                + Spelling.didYouMean(Spelling.nearest(name, known))
                + " There are " + String.join(", ", known) + ".");
    }
}
