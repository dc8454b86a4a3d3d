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

    /** A shorter exploration needs no progress. */
    private static final long PATIENCE_MILLIS = 1_000;

    /** Where no line can be drawn over, a new one comes so often. */
    private static final long LINE_MILLIS = 10_000;

    private final SimulateOptions options;
    private final Console console;
    private long begun;
    private long shown;

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
                TimelineOutput.write(
                        Rehearsal.play(variation.scenario(), Rehearsal.Stop.NEVER)
                                .timeline(),
                        options,
                        console);
                return ExitCode.FINE;
            }
        }
        List<String> known = variations.stream().map(Variation::id).toList();
        throw new UsageException("There is no variation `" + Visible.text(id) + "`."
                + Spelling.didYouMean(Spelling.nearest(id, known))
                + " `--what-if` without `--only` lists them.");
    }

    private int explore(Scenario base, List<Variation> variations) throws UsageException {
        begun = System.nanoTime();
        try (Interruption interruption = Interruption.watch()) {
            WhatIf.Exploration exploration =
                    WhatIf.explore(base, variations, interruption::isAskedFor, this::tellProgress);
            if (shown > 0 && console.terminal()) {
                console.err().print("\r\u001b[K");
                console.err().flush();
            }
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

    private void tellProgress(int played, int of) {
        long millis = (System.nanoTime() - begun) / 1_000_000;
        if (console.terminal() && millis > PATIENCE_MILLIS) {
            shown++;
            int filled = played * 30 / of;
            console.err().print("\r" + "█".repeat(filled) + "░".repeat(30 - filled) + " " + played + " of " + of);
            console.err().flush();
        } else if (millis / LINE_MILLIS > shown) {
            shown = millis / LINE_MILLIS;
            console.err().line(played + " of " + of + " variations played");
            console.err().flush();
        }
    }
}
