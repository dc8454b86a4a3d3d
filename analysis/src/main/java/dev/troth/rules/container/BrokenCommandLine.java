package dev.troth.rules.container;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Text;
import dev.troth.promise.Container;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.rules.container.CommandLine.ShellCall;
import dev.troth.rules.container.CommandLine.Word;
import dev.troth.yaml.Position;
import dev.troth.yaml.YamlSequence;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words that do not run as they look: a whole command in one word, {@code sh -c} without a script, or with a script cut
 * into several words, of which the shell runs the first and takes the others for its parameters.
 */
final class BrokenCommandLine implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("container-10b", "broken-command-line")
            .says("A command is one word an item, and a shell's script is a single one")
            .fix(FixSafety.REVIEW);

    private static final String FIX = "Write each word as an item";

    /** What people put behind a script for {@code $0}. */
    private static final List<String> USUAL_ZERO = List.of("--", "_", "sh", "bash", "/bin/sh", "/bin/bash");

    private static final String NEEDS_A_SHELL = "|&;<>()$`\\\"'*?[]{}~#\n";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.pipelines().forEach(pipeline -> pipeline.containers().forEach(container -> check(container, findings)));
    }

    private static void check(Container container, Findings findings) {
        CommandLine line = CommandLine.of(container);
        if (line.words().isEmpty()) {
            return;
        }
        Word program = line.words().getFirst();
        if (program.text().strip().indexOf(' ') > 0) {
            findings.add(INFO, program.place())
                    .message(
                            "`%s` is one word, so the container looks for a program of that whole name and fails. Write"
                                    + " each word as an item of its own.",
                            Text.brief(program.text().strip()))
                    .fix(split(container, program, findings));
        }
        line.shellCall().ifPresent(call -> check(call, findings));
    }

    private static void check(ShellCall call, Findings findings) {
        if (call.script().isEmpty()) {
            findings.add(INFO, call.flag().place())
                    .message(
                            "`%s` wants a script behind it and there is none, so the shell fails at once. Add the"
                                    + " script as the next item.",
                            call.flag().text());
            return;
        }
        Word script = call.script().get();
        List<Word> rest = call.parameters();
        boolean usual = rest.isEmpty() || USUAL_ZERO.contains(rest.getFirst().text());
        if (!usual && !usesParameters(script.text())) {
            findings.add(INFO, script.place())
                    .message(
                            "The shell runs only `%s`; the %s behind it become%s its parameters, which it does not use."
                                    + " Write the whole script as one item.",
                            Text.brief(script.text().strip()),
                            rest.size() == 1 ? "word" : rest.size() + " words",
                            rest.size() == 1 ? "s" : "")
                    .related(rest.getFirst().place(), "not part of the script");
        }
    }

    private static boolean usesParameters(String script) {
        for (int i = script.indexOf('$'); i >= 0 && i + 1 < script.length(); i = script.indexOf('$', i + 1)) {
            char next = script.charAt(script.charAt(i + 1) == '{' && i + 2 < script.length() ? i + 2 : i + 1);
            if ((next >= '0' && next <= '9') || next == '@' || next == '*' || next == '#') {
                return true;
            }
        }
        return script.contains("shift");
    }

    /** Only words that mean the same without a shell, in a list that can be written anew. */
    private static @Nullable Fix split(Container container, Word program, Findings findings) {
        String text = program.text().strip();
        boolean plain = text.chars().noneMatch(c -> NEEDS_A_SHELL.indexOf(c) >= 0);
        if (!plain || container.command().items().size() > 1) {
            return null;
        }
        List<String> words = List.of(text.split(" +"));
        if (container.command().sequence().filter(YamlSequence::flow).isPresent()) {
            String list = words.stream().map(Edits::quoted).collect(Collectors.joining(", ", "[", "]"));
            return Fix.of(FixSafety.REVIEW, FIX, findings.edits().replace(container.command(), list));
        }
        Position start = findings.source().position(program.place().value().start());
        int dash = start.column() - 2;
        if (dash < 0 || findings.source().line(start.line()).charAt(dash) != '-') {
            return null;
        }
        String items = words.stream().map(Edits::scalar).collect(Collectors.joining("\n" + " ".repeat(dash) + "- "));
        return Fix.of(FixSafety.REVIEW, FIX, findings.edits().replace(program.place(), items));
    }
}
