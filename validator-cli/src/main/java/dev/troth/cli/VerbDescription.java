package dev.troth.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verb is and takes: the one source of its parser, its help and its place in the list of verbs.
 *
 * @param name such as {@code validate}
 * @param summary what it does, in a line
 * @param operand what stands for its operands in the help, such as {@code PATH}; null when it takes none
 * @param operandDescription what they are
 * @param many whether there may be more than one
 * @param options in the order of the help
 * @param findings what exit code 1 means; {@code ""} where it does not occur
 * @param examples command lines with a comment each, for the end of the help
 */
record VerbDescription(
        String name,
        String summary,
        @Nullable String operand,
        String operandDescription,
        boolean many,
        List<Option> options,
        String findings,
        List<String> examples) {

    static final Option HELP = Option.flag("--help", "Show this help.").orShort("-h");

    VerbDescription {
        List<Option> all = new ArrayList<>(options);
        all.add(HELP);
        options = List.copyOf(all);
        examples = List.copyOf(examples);
    }

    /** The option of that name, long or short. */
    @Nullable
    Option option(String name) {
        for (Option option : options) {
            if (option.names().contains(name)) {
                return option;
            }
        }
        return null;
    }
}
