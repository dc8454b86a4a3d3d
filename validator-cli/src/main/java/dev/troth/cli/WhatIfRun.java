package dev.troth.cli;

import dev.troth.analysis.Spelling;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.simulation.rehearsal.Ending;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.whatif.Variation;
import dev.troth.simulation.whatif.WhatIf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code troth simulate --what-if}: plays all variations and shows what comes of each, or one of them in full. */
final class WhatIfRun {

    private final SimulateOptions options;
    private final Console console;

    private WhatIfRun(SimulateOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * The exit code.
     *
     * @param usual the story that is varied; what it deletes is not deleted
     */
    static int run(
            SimulateOptions options,
            Console console,
            Scenario usual,
            Promise promise,
            @Nullable ResourceRequest request)
            throws UsageException {
        Scenario base = WhatIf.base(usual);
        List<Variation> variations = WhatIf.variations(base, promise, request);
        WhatIfRun run = new WhatIfRun(options, console);
        return options.only() == null ? run.explore(base, variations) : run.show(variations, options.only());
    }

    private int show(List<Variation> variations, String id) throws UsageException {
        for (Variation variation : variations) {
            if (variation.id().equals(id)) {
                return Simulate.show(Rehearsal.play(variation.scenario(), Rehearsal.Stop.NEVER), options, console);
            }
        }
        List<String> known = variations.stream().map(Variation::id).toList();
        throw new UsageException("There is no variation `" + Visible.text(id) + "`."
                + Spelling.didYouMean(Spelling.nearest(id, known))
                + " `--what-if` without `--only` lists them.");
    }

    private int explore(Scenario base, List<Variation> variations) throws UsageException {
        ProgressLines progress = new ProgressLines(console, System::nanoTime);
        try (Interruption interruption = Interruption.watch()) {
            WhatIf.Exploration exploration = WhatIf.explore(base, variations, interruption::isAskedFor, progress::tell);
            progress.end();
            if (exploration.usual() == Ending.ENDLESS_LOOP) {
                console.err()
                        .line(Simulate.GETS_NOWHERE
                                + " There is no use in varying it; without `--what-if` it is shown.");
                return ExitCode.FINDINGS;
            }
            WhatIfReport.write(exploration, options, console);
            console.out().flush();
            return exploration.isComplete() ? ExitCode.FINE : ExitCode.INTERRUPTED;
        }
    }
}
