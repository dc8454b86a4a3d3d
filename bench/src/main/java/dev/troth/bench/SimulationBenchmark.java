package dev.troth.bench;

import dev.troth.simulation.rehearsal.Onlooker;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.simulation.scenario.Scenario;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one Job run costs on a platform on which the interval runs a request's two Pipelines again and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class SimulationBenchmark {

    private static final int INTERVALS = 5_000;
    private static final int JOB_RUNS = INTERVALS * SteadyStory.PIPELINES;
    private static final long INTERVAL_MILLIS = TimeUnit.HOURS.toMillis(10);

    private Scenario story = SteadyStory.of(1, 0);

    @Setup
    public void tell() {
        story = SteadyStory.of(1, INTERVALS * INTERVAL_MILLIS);
    }

    /** Without a log, for the end state only. */
    @Benchmark
    @OperationsPerInvocation(JOB_RUNS)
    public RehearsalResult play() {
        return Rehearsal.playWithoutLog(story, Rehearsal.Stop.NEVER, Onlooker.NOBODY);
    }
}
