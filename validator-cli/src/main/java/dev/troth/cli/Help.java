package dev.troth.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Texts of help, drawn by picocli from the descriptions of the verbs. */
final class Help {

    private static final int WIDTH = 80;

    private Help() {}

    /** What Troth is and which verbs it knows. */
    static String ofTroth(Colours colours) {
        CommandSpec spec = CommandSpec.create().name("troth");
        for (Verb verb : Verbs.all()) {
            VerbDescription description = verb.description();
            CommandSpec each = CommandSpecs.of(description);
            each.usageMessage().header(CommandSpecs.escaped(description.summary()));
            spec.addSubcommand(description.name(), each);
        }
        UsageMessageSpec usage = common(spec, "findings, or a test that failed");
        usage.header("Troth tells whether Kratix Promises will be kept, without a cluster.", "")
                .customSynopsis("troth VERB [OPTIONS] [ARGUMENTS]")
                .commandListHeading("%nVerbs:%n")
                .footer("", "`troth help VERB` says more about a verb, `troth --version` which version this is.");
        return text(spec, colours);
    }

    /** What a verb takes. */
    static String of(VerbDescription verb, Colours colours) {
        CommandSpec spec = CommandSpecs.of(verb);
        String operands = verb.operand() == null ? "" : " [" + verb.operand() + (verb.many() ? "...]" : "]");
        UsageMessageSpec usage = common(spec, verb.findings());
        usage.header(CommandSpecs.escaped(verb.summary()), "")
                .customSynopsis("troth " + verb.name() + " [OPTIONS]" + operands)
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n");
        if (!verb.examples().isEmpty()) {
            usage.footerHeading("%nExamples:%n")
                    .footer(verb.examples().stream()
                            .map(example -> "  " + CommandSpecs.escaped(example))
                            .toArray(String[]::new));
        }
        return text(spec, colours);
    }

    private static UsageMessageSpec common(CommandSpec spec, String findings) {
        Map<String, String> exitCodes = new LinkedHashMap<>();
        exitCodes.put(" 0", "nothing to complain about");
        if (!findings.isEmpty()) {
            exitCodes.put(" 1", findings);
        }
        exitCodes.put(" 2", "wrong usage, or something that cannot be read");
        exitCodes.put("130", "interrupted");
        return spec.usageMessage()
                .width(WIDTH)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes);
    }

    private static String text(CommandSpec spec, Colours colours) {
        return new CommandLine(spec).getUsageMessage(colours == Colours.ON ? Ansi.ON : Ansi.OFF);
    }
}
