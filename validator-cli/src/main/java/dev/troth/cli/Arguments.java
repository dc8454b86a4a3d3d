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

    /** Parsed by hand, which costs a run nothing. */
    static Arguments parse(VerbDescription verb, List<String> words) throws UsageException {
        List<Map.Entry<Option, String>> values = new ArrayList<>();
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
                Option option = verb.option(equals < 0 ? word : word.substring(0, equals));
                if (option == null || (equals >= 0 && !option.takesValue())) {
                    throw unmatched(verb, word);
                }
                if (option.takesValue() && equals < 0 && i + 1 == words.size()) {
                    throw needsValue(option);
                }
                String value = equals >= 0 ? word.substring(equals + 1) : option.takesValue() ? words.get(++i) : "";
                values.add(Map.entry(option, value));
            }
        }
        return of(verb, values, operands);
    }

    /** What was parsed, once it is known to make sense. */
    private static Arguments of(VerbDescription verb, List<Map.Entry<Option, String>> given, List<String> operands)
            throws UsageException {
        Map<String, List<String>> values = new HashMap<>();
        for (Map.Entry<Option, String> each : given) {
            check(each.getKey(), each.getValue());
            values.computeIfAbsent(each.getKey().name(), ignored -> new ArrayList<>())
                    .add(each.getValue());
        }
        int most = verb.operand() == null ? 0 : verb.many() ? Integer.MAX_VALUE : 1;
        if (operands.size() > most) {
            throw new UsageException("`troth " + verb.name() + "` takes " + (most == 0 ? "no" : "only one")
                    + " argument, so `" + Visible.text(operands.get(most)) + "` is one too many.");
        }
        return new Arguments(values, operands);
    }

    private static void check(Option option, String value) throws UsageException {
        if (!option.choices().isEmpty() && !option.choices().contains(value)) {
            throw new UsageException("`" + option.name() + "` is one of " + Text.anyOf(option.choices()) + ", not `"
                    + Visible.text(value) + "`." + Spelling.didYouMean(Spelling.nearest(value, option.choices())));
        }
    }

    private static UsageException needsValue(Option option) {
        return new UsageException("`" + option.name() + "` needs a value: " + option.value() + ".");
    }

    /** For a word that looks like an option and is none of the verb's. */
    private static UsageException unmatched(VerbDescription verb, String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (verb.option(name) != null) {
            return new UsageException("`" + name + "` takes no value.");
        }
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
            for (String part : value.split(",", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }
}
