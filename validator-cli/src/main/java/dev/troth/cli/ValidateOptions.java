package dev.troth.cli;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.RuleSelection;
import dev.troth.analysis.Severity;
import dev.troth.analysis.Spelling;
import dev.troth.rules.RuleFamily;
import dev.troth.rules.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code troth validate} was asked to do.
 *
 * @param paths files, folders and {@code -}
 * @param json whether the answer is for machines
 * @param fix how far fixes go; null when nothing is to be fixed
 * @param diff whether fixes are shown instead of written
 * @param failOn the mildest finding that makes the run fail; null for none
 * @param selection which rules speak
 * @param onlyKratix whether named files that hold nothing of Kratix are left out
 * @param quiet no summary
 * @param infos whether people see infos too
 * @param colour {@code always}, {@code never} or {@code auto}
 * @param schemas the folder of JSON Schemas for dependencies; null for none
 * @param standardInputName what the standard input is called in findings
 */
record ValidateOptions(
        List<String> paths,
        boolean json,
        @Nullable FixSafety fix,
        boolean diff,
        @Nullable Severity failOn,
        RuleSelection selection,
        boolean onlyKratix,
        boolean quiet,
        boolean infos,
        String colour,
        @Nullable String schemas,
        String standardInputName) {

    private static final Option FORMAT =
            Option.choice("--format", List.of("text", "json"), "How to answer: for people (default) or for machines.");
    private static final Option FIX = Option.flag("--fix", "Write the fixes that are safe into the files.");
    private static final Option UNSAFE =
            Option.flag("--unsafe", "With --fix: also those that a person should look at afterwards.");
    private static final Option DIFF = Option.flag(
            "--diff", "With --fix: show what would change and write nothing; exit code 1 if something would.");
    private static final Option FAIL_ON = Option.choice(
            "--fail-on",
            List.of("error", "warning", "info", "never"),
            "The mildest finding that makes the exit code 1 (default: error).");
    private static final Option SELECT =
            Option.value("--select", "RULES", "Only these rules: codes, names or families, parted by commas.");
    private static final Option IGNORE = Option.value("--ignore", "RULES", "Not these rules, even where selected.");
    private static final Option ONLY_KRATIX = Option.flag(
            "--only-kratix",
            "Leave out named files that hold nothing of Kratix, as in folders; for lists of changed files.");
    private static final Option QUIET = Option.flag("--quiet", "No summary.").orShort("-q");
    private static final Option VERBOSE = Option.flag(
                    "--verbose",
                    "Show infos too: what is no mistake and good to know. JSON and --fix always have them.")
            .orShort("-v");
    private static final Option SCHEMAS = Option.value(
            "--schemas",
            "DIR",
            "A folder of JSON Schemas, in a layout of kubeconform, for the objects in `dependencies`.");
    private static final Option STANDARD_INPUT_NAME =
            Option.value("--stdin-filename", "NAME", "What to call the standard input in findings.");

    static final VerbDescription VERB = new VerbDescription(
            "validate",
            "Find what is wrong with Promises and everything around them.",
            "PATH",
            "Files, folders (searched for YAML and JSON that concerns Kratix) or - for the standard input;"
                    + " the current folder when there is none.",
            true,
            List.of(
                    FORMAT,
                    FIX,
                    UNSAFE,
                    DIFF,
                    FAIL_ON,
                    SELECT,
                    IGNORE,
                    ONLY_KRATIX,
                    QUIET,
                    VERBOSE,
                    Colours.OPTION,
                    SCHEMAS,
                    STANDARD_INPUT_NAME),
            "findings at or above --fail-on",
            List.of(
                    "troth validate                        everything below the current folder",
                    "troth validate promise.yaml --fix     mend what can safely be mended",
                    "troth validate --fix --diff           see what would be mended",
                    "troth validate --select workflow,env  only what is wrong with workflows and variables"));

    ValidateOptions {
        paths = List.copyOf(paths);
    }

    static ValidateOptions of(Arguments arguments) throws UsageException {
        boolean fix = arguments.has(FIX);
        if (!fix && (arguments.has(UNSAFE) || arguments.has(DIFF))) {
            throw new UsageException(
                    "`" + (arguments.has(UNSAFE) ? UNSAFE : DIFF).name() + "` says how to fix, so it needs `--fix`.");
        }
        boolean json = arguments.value(FORMAT, "text").equals("json");
        if (json && arguments.has(DIFF)) {
            throw new UsageException("`--diff` writes a diff, so `--format json` cannot be had with it.");
        }
        List<String> paths = new ArrayList<>(arguments.operands());
        if (paths.isEmpty()) {
            paths.add(arguments.has(STANDARD_INPUT_NAME) ? "-" : ".");
        }
        if (json && fix && paths.contains(Validate.STANDARD_INPUT)) {
            throw new UsageException(
                    "`--fix` writes the mended standard input to the standard output, so `--format json` cannot be had with it.");
        }
        FixSafety upTo = arguments.has(UNSAFE) ? FixSafety.REVIEW : FixSafety.SAFE;
        return new ValidateOptions(
                paths,
                json,
                fix ? upTo : null,
                arguments.has(DIFF),
                severity(arguments.value(FAIL_ON, "error")),
                selection(arguments.list(SELECT), arguments.list(IGNORE)),
                arguments.has(ONLY_KRATIX),
                arguments.has(QUIET),
                // Who asks for certain rules, or fails because of infos, wants to see them.
                arguments.has(VERBOSE)
                        || arguments.has(SELECT)
                        || arguments.value(FAIL_ON, "").equals("info"),
                Colours.asked(arguments),
                arguments.has(SCHEMAS) ? arguments.value(SCHEMAS, "") : null,
                arguments.value(STANDARD_INPUT_NAME, "<stdin>"));
    }

    private static @Nullable Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return severity;
            }
        }
        return null;
    }

    private static RuleSelection selection(List<String> selected, List<String> ignored) throws UsageException {
        if (selected.isEmpty() && ignored.isEmpty()) {
            return RuleSelection.ALL;
        }
        RuleSelection selection = new RuleSelection(new HashSet<>(selected), new HashSet<>(ignored));
        List<String> unknown = selection.unknown(Rules.all());
        if (!unknown.isEmpty()) {
            List<String> known = new ArrayList<>();
            for (RuleInfo rule : Rules.all()) {
                known.add(rule.name());
                known.add(rule.code());
            }
            for (RuleFamily family : Rules.families()) {
                known.add(family.name());
            }
            throw new UsageException("No rule and no family of rules is called `" + Visible.text(unknown.getFirst())
                    + "`." + Spelling.didYouMean(Spelling.nearest(unknown.getFirst(), known)));
        }
        return selection;
    }
}
