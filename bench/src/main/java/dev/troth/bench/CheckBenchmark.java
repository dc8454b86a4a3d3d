package dev.troth.bench;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlFile;
import java.util.List;
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

/** What a key press costs: reading the text, and all of the check. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {

    @Param({"100", "1000", "10000"})
    public int lines;

    private String text = "";

    @Setup
    public void writePromise() {
        text = PromiseText.ofLines(lines);
    }

    @Benchmark
    public YamlFile read() {
        return Yaml.read(text);
    }

    @Benchmark
    public List<Finding> check() {
        ParsedFile file = ParsedFile.parse(text);
        return Checker.check(file, Project.of(file), RuleSelection.ALL);
    }
}
