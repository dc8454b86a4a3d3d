package dev.troth.bench;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Finding;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
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

/** What a key press costs in the editor, and its parts. */
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
    private String withAnchor = "";
    private String mistaken = "";
    private ParsedFile file = ParsedFile.parse("");
    private List<Finding> mistakes = List.of();

    @Setup
    public void writePromise() {
        text = PromiseText.ofLines(lines);
        withAnchor = text + "anchor: &only-the-parser reads-this\n";
        file = ParsedFile.parse(text);
        // One slip of the finger in every Pipeline.
        mistaken = text.replace("containers:", "container:");
        mistakes = findings(ParsedFile.parse(mistaken));
    }

    /** Text to tree. */
    @Benchmark
    public YamlFile read() {
        return Yaml.read(text);
    }

    /** The same text with an anchor in its last line, for which the parser has to read it. */
    @Benchmark
    public YamlFile readWithParser() {
        return Yaml.read(withAnchor);
    }

    /** Tree to findings: the types and all rules. */
    @Benchmark
    public List<Finding> judge() {
        return findings(file);
    }

    /** Text to findings. */
    @Benchmark
    public List<Finding> check() {
        return findings(ParsedFile.parse(text));
    }

    /** The same for a text full of mistakes, with their fixes. */
    @Benchmark
    public List<Finding> checkMistaken() {
        return findings(ParsedFile.parse(mistaken));
    }

    /** Findings to the text without them. */
    @Benchmark
    public Fixes.Result fix() {
        return Fixes.apply(mistaken, mistakes, FixSafety.REVIEW);
    }

    private static List<Finding> findings(ParsedFile file) {
        return Checker.check(file, Project.of(file), RuleSelection.ALL);
    }
}
