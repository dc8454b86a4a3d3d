package dev.troth.cli;

import dev.troth.analysis.Spelling;
import dev.troth.analysis.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user wrote behind a verb.
 *
 * @param values the values of each option by its first name, in order; a switch has an empty text for each time
 * @param operands what is no option, in order
 */
record Arguments(Map<String, List<String>> values, List<String> operands) {

    Arguments {
        values = Map.copyOf(values);
        operands = List.copyOf(operands);
    }

    /** Parses by hand, which costs a run nothing. */
    static Arguments parse(VerbDescription verb, List<String> words) throws UsageException {
        Map<String, List<String>> values = new HashMap<>();
        List<String> operands = new ArrayList<>();
        boolean onlyOperands = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (onlyOperands || word.equals("-") || !word.startsWith("-")) {
                operands.add(word);
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else {
                int equals = word.startsWith("--") ? word.indexOf('=') : -1;
                String name = equals < 0 ? word : word.substring(0, equals);
                Option option = verb.option(name);
                if (option == null) {
                    throw unknown(verb, name);
                }
                String value = equals < 0 ? null : word.substring(equals + 1);
                if (option.takesValue() && value == null) {
                    if (++i == words.size()) {
                        throw new UsageException("`" + name + "` needs a value: " + option.value() + ".");
                    }
                    value = words.get(i);
                } else if (!option.takesValue() && value != null) {
                    throw new UsageException("`" + name + "` takes no value.");
                }
                add(option, value == null ? "" : value, values);
            }
        }
        return checked(verb, values, operands);
    }

    private static Arguments checked(VerbDescription verb, Map<String, List<String>> values, List<String> operands)
            throws UsageException {
        int most = verb.operand() == null ? 0 : verb.many() ? Integer.MAX_VALUE : 1;
        if (operands.size() > most) {
            throw new UsageException("`troth " + verb.name() + "` takes " + (most == 0 ? "no" : "only one") + " argument, so `"
                    + Visible.text(operands.get(most)) + "` is one too many.");
        }
        return new Arguments(values, operands);
    }

    private static void add(Option option, String value, Map<String, List<String>> values) throws UsageException {
        if (!option.choices().isEmpty() && !option.choices().contains(value)) {
            throw new UsageException("`" + option.name() + "` is one of " + Text.anyOf(option.choices()) + ", not `"
                    + Visible.text(value) + "`." + Spelling.didYouMean(Spelling.nearest(value, option.choices())));
        }
        values.computeIfAbsent(option.name(), ignored -> new ArrayList<>()).add(value);
    }

    private static UsageException unknown(VerbDescription verb, String name) {
        List<String> names = new ArrayList<>();
        verb.options().forEach(option -> names.addAll(option.names()));
        return new UsageException("`troth " + verb.name() + "` knows no option `" + Visible.text(name) + "`."
                + Spelling.didYouMean(Spelling.nearest(name, names)));
    }

    boolean has(Option option) {
        return values.containsKey(option.name());
    }

    /** The last value of an option, else the default. */
    String value(Option option, String otherwise) {
        List<String> all = values.get(option.name());
        return all == null ? otherwise : all.getLast();
    }

    /** All values of an option, those parted by commas counted one by one. */
    List<String> list(Option option) {
        List<String> parts = new ArrayList<>();
        for (String value : values.getOrDefault(option.name(), List.of())) {
            for (String part : value.split(",")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }
}
