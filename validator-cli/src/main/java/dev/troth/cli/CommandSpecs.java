package dev.troth.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Descriptions of verbs as picocli wants them, for the texts of help. */
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
}
