package dev.troth.rules.scenario;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.scenariofile.ReadScenario;
import dev.troth.scenariofile.ScenarioFiles;
import dev.troth.scenariofile.ScenarioProblem;
import dev.troth.scenariofile.ScenarioReader;
import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlDocument;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the reader of scenarios finds, as findings. */
public final class ScenarioFindings {

    private ScenarioFindings() {}

    /**
     * @param beside the files that the scenario can name; null when they cannot be had: then nothing is said of one that names
     *     any, because nearly all of it could come from them
     */
    public static void add(
            Place scenario,
            YamlDocument document,
            Project project,
            @Nullable ScenarioFiles beside,
            Findings findings,
            Function<String, RuleInfo> rules) {
        Asked asked = new Asked();
        ReadScenario read = ScenarioReader.read(scenario, beside == null ? asked : beside);
        if (asked.isAsked) {
            return;
        }
        for (ScenarioProblem problem : read.problems()) {
            RuleInfo rule = rules.apply(problem.kind().code());
            findings.add(rule, problem.place(), at(problem.place()))
                    .severity(problem.kind().isDoubt() ? Severity.WARNING : rule.severity())
                    .message("%s", problem.message())
                    .fix(fix(problem.change(), findings.edits()));
        }
        ScenarioObjects.check(scenario, read, document, project, findings, rules);
    }

    private static @Nullable Fix fix(ScenarioProblem.@Nullable Change change, Edits edits) {
        if (change == null) {
            return null;
        }
        Place field = change.mapping().get(change.key());
        String value = change.value();
        if (value == null) {
            return Fix.of(FixSafety.REVIEW, "Remove `" + change.key() + "`", edits.remove(field));
        }
        String line = change.key() + ": " + Edits.scalar(value);
        return Fix.of(
                FixSafety.REVIEW,
                "Write `" + line + "`",
                field.isPresent() ? edits.replace(field, Edits.scalar(value)) : edits.append(change.mapping(), line));
    }

    /** A whole item is marked at its first key. */
    private static Span at(Place place) {
        return place.isMapping() ? place.anchor() : place.value();
    }

    /** Knows no file, and remembers whether somebody wanted one. */
    private static final class Asked implements ScenarioFiles {

        private boolean isAsked;

        @Override
        public FileAnswer file(String path) {
            isAsked = true;
            return ScenarioFiles.NONE.file(path);
        }

        @Override
        public FolderAnswer folder(String path) {
            isAsked = true;
            return ScenarioFiles.NONE.folder(path);
        }
    }
}
