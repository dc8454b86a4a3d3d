package dev.troth.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Descriptions of verbs as picocli wants them, for its parser and its help. */
final class CommandSpecs {

    private CommandSpecs() {}

    static CommandSpec of(VerbDescription verb) {
        CommandSpec spec = CommandSpec.create().name("troth " + verb.name());
        for (Option option : verb.options()) {
            spec.addOption(of(option));
        }
        if (verb.operand() != null) {
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel(verb.operand())
                    .arity("0..*")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .description(escaped(verb.operandDescription()))
                    .build());
        }
        return spec;
    }

    private static OptionSpec of(Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(String[]::new))
                .description(escaped(option.description()))
                .type(List.class);
        if (option.takesValue()) {
            builder.arity("1").paramLabel(option.value()).auxiliaryTypes(String.class);
        } else {
            builder.arity("0").auxiliaryTypes(Boolean.class);
        }
        return builder.build();
    }

    /** Picocli takes descriptions for formats. */
    static String escaped(String text) {
        return text.replace("%", "%%");
    }

    /** Parses by picocli what {@link Arguments#parse} parses by hand. */
    static Arguments parse(VerbDescription verb, List<String> words) throws UsageException {
        CommandLine commandLine = new CommandLine(of(verb)).setExpandAtFiles(false).setPosixClusteredShortOptionsAllowed(false);
        ParseResult result;
        try {
            result = commandLine.parseArgs(words.toArray(String[]::new));
        } catch (MissingParameterException e) {
            Option option = e.getMissing().getFirst() instanceof OptionSpec missing ? verb.option(missing.longestName()) : null;
            throw option == null ? new UsageException(String.valueOf(e.getMessage())) : Arguments.needsValue(option);
        } catch (UnmatchedArgumentException e) {
            throw Arguments.unmatched(verb, e.getUnmatched().getFirst());
        } catch (ParameterException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        List<Map.Entry<Option, String>> values = new ArrayList<>();
        for (OptionSpec matched : result.matchedOptions()) {
            Option option = verb.option(matched.longestName());
            List<?> all = matched.getValue();
            if (option != null && all != null) {
                all.forEach(value -> values.add(Map.entry(option, option.takesValue() ? String.valueOf(value) : "")));
            }
        }
        List<String> operands =
                result.hasMatchedPositional(0) ? result.matchedPositionalValue(0, List.<String>of()) : List.of();
        return Arguments.of(verb, values, operands);
    }
}
