package dev.troth.cli;

import dev.troth.analysis.Finding;
import dev.troth.analysis.RuleSelection;
import dev.troth.analysis.Severity;
import dev.troth.engine.KratixSettings;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.scenariofile.DefaultStory;
import dev.troth.scenariofile.ScenarioReader;
import dev.troth.scenariofile.WrittenAction;
import dev.troth.simulation.rehearsal.Ending;
import dev.troth.simulation.rehearsal.IdleAction;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.simulation.scenario.ContainerBehaviour;
import dev.troth.simulation.scenario.End;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.timeline.Elapsed;
import dev.troth.workspace.InParallel;
import dev.troth.workspace.ProjectFile;
import dev.troth.workspace.ProjectFiles;
import dev.troth.workspace.ProjectReader;
import dev.troth.yaml.Place;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code troth simulate}: reads a Promise, says what is wrong with it, and rehearses what can be rehearsed. */
final class Simulate {

    static final String GETS_NOWHERE =
            "The story gets nowhere: the same comes again and again with hardly a pause, and nothing ends it.";

    private final SimulateOptions options;
    private final Console console;

    private Simulate(SimulateOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** The exit code. */
    static int run(SimulateOptions options, Console console) throws UsageException {
        return new Simulate(options, console).run();
    }

    private int run() throws UsageException {
        return options.scenario() == null ? runUsualStory() : runScenario(options.scenario());
    }

    private int runUsualStory() throws UsageException {
        refuseStandardInput(options.paths());
        refuseFolders(options.requests());
        List<String> paths = new ArrayList<>(options.paths());
        paths.addAll(options.requests().isEmpty() ? requestsBeside(options.paths()) : options.requests());
        ProjectFiles files = ProjectReader.read(paths, List.of(), false);
        if (tellUnreadable(files)) {
            return ExitCode.UNUSABLE;
        }
        Players players = Players.of(files, options);
        tellOtherRequests(players);
        // A check takes about as long as a story.
        Supplier<List<Checked>> checks = InParallel.beside(() -> Validate.check(files, RuleSelection.ALL));
        KratixSettings settings = KratixSettings.BUILT_IN.withDocumented(options.asDocumented());
        Scenario scenario = asAskedFor(DefaultStory.of(
                players.promise(), players.requests(), players.others(), players.destinations(), settings));
        if (options.whatIf()) {
            boolean hasErrors = tellErrors(checks.get());
            return worse(hasErrors, WhatIfRun.run(options, console, scenario, players.promise(), players.request()));
        }
        RehearsalResult result = Rehearsal.play(scenario, Rehearsal.Stop.NEVER);
        boolean hasErrors = tellErrors(checks.get());
        return worse(hasErrors, show(result, options, console));
    }

    /** One request shows what becomes of any, unless somebody names those that count. */
    private void tellOtherRequests(Players players) {
        if (!players.otherRequests().isEmpty()) {
            ResourceRequest first = players.requests().getFirst();
            console.err()
                    .line("There are " + (players.otherRequests().size() + 1) + " requests for "
                            + Visible.text(players.promise().nameText()) + "; this is the story of "
                            + Visible.text(first.namespaceText() + "/" + first.nameText())
                            + ". `--request FILE` plays all those of a file.")
                    .line("");
            console.err().flush();
        }
    }

    /** A scenario that says something else than it means is not played. */
    private int runScenario(String name) throws UsageException {
        if (new File(name).isDirectory()) {
            throw new UsageException("`--scenario " + Visible.text(name)
                    + "` is a folder; name one scenario's file. `troth test` plays all of a folder.");
        }
        ProjectFiles files = ProjectReader.read(List.of(name), List.of(), false);
        if (tellUnreadable(files)) {
            return ExitCode.UNUSABLE;
        }
        List<FoundScenario> found = new ArrayList<>();
        for (ProjectFile file : files.files()) {
            found.addAll(FoundScenario.in(file));
            if (TestRun.tellErrors(file, files, console, options.colour())) {
                return ExitCode.UNUSABLE;
            }
        }
        if (found.size() != 1) {
            throw new UsageException(
                    found.isEmpty()
                            ? "`" + Visible.text(name)
                                    + "` holds no scenario: that is an object with `apiVersion: troth.dev/v1alpha1` and"
                                    + " `kind: Scenario`."
                            : "`" + Visible.text(name) + "` holds " + found.size()
                                    + " scenarios; one at a time can be shown.");
        }
        RehearsalResult result =
                Rehearsal.play(asAskedFor(found.getFirst().read().scenario()), Rehearsal.Stop.NEVER);
        int exitCode = show(result, options, console);
        tellIdle(found.getFirst(), result);
        tellUndone(found.getFirst(), result);
        return exitCode;
    }

    /** The steps of which nothing came: a long story hides them. */
    private void tellIdle(FoundScenario found, RehearsalResult result) {
        for (IdleAction idle : result.idle()) {
            Place step = found.read().plan().get(idle.index()).place();
            console.err().line(found.named(step) + ": " + Visible.text(PlayedScenario.said(idle)));
        }
    }

    /** The steps that had not come when the story ended. */
    private void tellUndone(FoundScenario found, RehearsalResult result) {
        List<WrittenAction> plan = found.read().plan();
        String end = Elapsed.text(result.timeline().endMillis());
        for (int i = result.done(); i < plan.size(); i++) {
            WrittenAction step = plan.get(i);
            boolean isFirst = i == result.done();
            console.err()
                    .line(found.named(step.place()) + ": the story ended after " + end + ", before this step: "
                            + (isFirst ? UndoneStep.why(step.action().when()) : UndoneStep.WAITS));
        }
    }

    /** What belongs to a Promise is looked for beside it. */
    static void refuseStandardInput(List<String> paths) throws UsageException {
        if (paths.contains(Validate.STANDARD_INPUT)) {
            throw new UsageException("Only `troth validate` reads the standard input; name the file or folder.");
        }
    }

    /** A Promise's file stands for its folder as far as {@code request.yaml} is concerned. */
    private static List<String> requestsBeside(List<String> paths) {
        List<String> beside = new ArrayList<>();
        for (String path : paths) {
            File request = new File(new File(path).getParentFile(), ScenarioReader.USUAL_REQUEST);
            if (new File(path).isFile() && request.isFile() && !paths.contains(request.getPath())) {
                beside.add(request.getPath());
            }
        }
        return beside;
    }

    private static void refuseFolders(List<String> requests) throws UsageException {
        for (String request : requests) {
            if (new File(request).isDirectory()) {
                throw new UsageException(
                        "`--request " + Visible.text(request) + "` is a folder; name the request's file.");
            }
        }
    }

    private boolean tellUnreadable(ProjectFiles files) {
        files.unreadable().forEach(file -> console.err().line(Visible.text(file.sentence())));
        return !files.unreadable().isEmpty();
    }

    /** What Kratix would refuse, or get wrong, comes first; a rehearsal takes it as it stands. */
    private boolean tellErrors(List<Checked> checks) {
        List<Checked> all = new ArrayList<>();
        for (Checked checked : checks) {
            List<Finding> errors = checked.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            if (!errors.isEmpty()) {
                all.add(new Checked(checked.file(), errors));
            }
        }
        if (all.isEmpty()) {
            return false;
        }
        Output out = console.err();
        TextReport report = new TextReport(
                out, Colours.of(options.colour(), console), Severity.ERROR, Lines.within(console.columns()));
        all.forEach(report::add);
        out.line("The rehearsal goes on as if it had been taken as it stands.").line("");
        out.flush();
        return true;
    }

    /** The story with what the command line says otherwise. */
    private Scenario asAskedFor(Scenario story) throws UsageException {
        List<Promise> promises = new ArrayList<>();
        for (ScenarioAction.Apply applied : story.applied()) {
            if (applied instanceof ScenarioAction.ApplyPromise apply) {
                promises.add(apply.promise());
            }
        }
        List<ContainerBehaviour> failing = new ArrayList<>();
        for (FailOption fail : options.fails()) {
            failing.add(fail.in(promises));
        }
        Scenario asked = story.withFirst(failing);
        asked = options.untilMillis() == 0 ? asked : asked.until(new End.At(options.untilMillis()));
        return options.seed() == null ? asked : asked.withSeed(options.seed());
    }

    private static int worse(boolean hasErrors, int exitCode) {
        return exitCode == ExitCode.FINE && hasErrors ? ExitCode.FINDINGS : exitCode;
    }

    /** Shows a whole story; the exit code. */
    static int show(RehearsalResult result, SimulateOptions options, Console console) throws UsageException {
        TimelineOutput.write(result.timeline(), options, console);
        if (result.ending() == Ending.ENDLESS_LOOP) {
            console.err().line(GETS_NOWHERE + " The last events of the timeline are the cycle.");
            return ExitCode.FINDINGS;
        }
        return ExitCode.FINE;
    }
}
