package dev.troth.bench;

import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.Observation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one pass of a controller costs; {@code -prof gc} tells what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnginePassBenchmark {

    /** How many Jobs earlier runs have left. */
    @Param({"0", "8"})
    public int earlierJobs;

    private Observation running = Passes.NOTHING;
    private Observation counters = Passes.NOTHING;
    private Observation start = Passes.NOTHING;
    private Observation settled = Passes.NOTHING;
    private Observation deletion = Passes.NOTHING;
    private Observation promiseRunning = Passes.NOTHING;
    private Observation promiseStart = Passes.NOTHING;
    private Observation promiseSettled = Passes.NOTHING;

    @Setup
    public void prepare() {
        Passes passes = new Passes(earlierJobs);
        running = passes.requestWhoseJobRuns();
        counters = passes.requestWhoseJobIsDone();
        start = passes.requestWhoseNextPipelineStarts();
        settled = passes.requestThatIsDone();
        deletion = passes.requestWhoseDeletionStarts();
        promiseRunning = passes.promiseWhoseJobRuns();
        promiseStart = passes.promiseWhosePipelineStarts();
        promiseSettled = passes.promiseThatIsDone();
    }

    /** Most passes: a Job runs, and there is nothing to do. */
    @Benchmark
    public Decision requestRunning() {
        return Engine.reconcile(running);
    }

    /** A Job is done: its Pipeline is counted. */
    @Benchmark
    public Decision requestCounts() {
        return Engine.reconcile(counters);
    }

    /** The next Pipeline starts. */
    @Benchmark
    public Decision requestStarts() {
        return Engine.reconcile(start);
    }

    /** All is done. */
    @Benchmark
    public Decision requestSettled() {
        return Engine.reconcile(settled);
    }

    /** The delete Pipeline starts. */
    @Benchmark
    public Decision requestDeletion() {
        return Engine.reconcile(deletion);
    }

    /** A Promise whose own Pipeline runs. */
    @Benchmark
    public Decision promiseRunning() {
        return Engine.reconcile(promiseRunning);
    }

    /** A Promise whose own Pipeline starts. */
    @Benchmark
    public Decision promiseStarts() {
        return Engine.reconcile(promiseStart);
    }

    /** A Promise that is available, and all is done. */
    @Benchmark
    public Decision promiseSettled() {
        return Engine.reconcile(promiseSettled);
    }
}
