package dev.troth.cli;

import java.util.List;

/** {@code troth test}: plays scenarios and says which expectations were not met. */
final class TestVerb implements Verb {

    private static final Option FORMAT = Option.choice(
            "--format",
            List.of("text", "junit", "tap", "json"),
            "How to answer: for people (default), for CI (JUnit's XML or TAP), or for scripts.");
    private static final Option FILTER =
            Option.value("--filter", "NAME", "Only scenarios whose name contains this; several are parted by commas.");
    private static final Option QUIET =
            Option.flag("--quiet", "Say nothing of scenarios that pass.").orShort("-q");

    private static final VerbDescription DESCRIPTION = new VerbDescription(
            "test",
            "Play scenarios and check what they expect.",
            "PATH",
            "Scenario files, or folders that are searched for them; the current folder when there is none.",
            true,
            List.of(FORMAT, FILTER, QUIET, Colours.OPTION),
            "a scenario that did not go as expected",
            List.of(
                    "troth test                              all scenarios here and below",
                    "troth test scenarios/ --filter delete   those with `delete` in their name",
                    "troth test --format junit > tests.xml   for CI"));

    @Override
    public VerbDescription description() {
        return DESCRIPTION;
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        List<String> paths = arguments.operands().isEmpty() ? List.of(".") : arguments.operands();
        Simulate.refuseStandardInput(paths);
        TestRun run = new TestRun(paths, arguments.list(FILTER), console, Colours.asked(arguments));
        return run.run(
                switch (arguments.value(FORMAT, "text")) {
                    case "junit" -> new WholeTestReport(new JunitReport(console.out()), console.err());
                    case "tap" -> new TapReport(console.out());
                    case "json" -> new WholeTestReport(new JsonTestReport(console.out()), console.err());
                    default ->
                        new TextTestReport(
                                console.out(), Colours.of(Colours.asked(arguments), console), arguments.has(QUIET));
                });
    }
}
