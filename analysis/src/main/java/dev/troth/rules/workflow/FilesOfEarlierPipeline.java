package dev.troth.rules.workflow;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.Workflow;
import dev.troth.rules.Called;
import dev.troth.rules.PromiseRule;
import dev.troth.rules.script.Script;
import dev.troth.rules.script.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A script that reads a file which an earlier Pipeline wrote. Each Pipeline is a Pod of its own with empty volumes
 * ({@code api/v1alpha1/pipeline_factory.go}, {@code defaultPipelineVolumes}); containers share files, Pipelines do not.
 *
 * <p>Says something only where both are plain to see: the one script writes the very file that the other reads.
 */
final class FilesOfEarlierPipeline implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("workflow-15", "files-of-earlier-pipeline")
            .says("A Pipeline reads only files that it has written itself");

    private static final Set<String> READERS =
            Set.of("cat", "source", ".", "head", "tail", "grep", "jq", "yq", "wc", "base64");
    private static final Set<String> WRITERS = Set.of("tee", "touch", "cp", "mv", "-o", "--output");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Workflow workflow : promise.workflows()) {
            if (workflow.pipelines().size() < 2) {
                continue;
            }
            Map<String, Pipeline> writtenBefore = new HashMap<>();
            for (Pipeline pipeline : workflow.pipelines()) {
                Files files = Files.of(pipeline);
                files.read.forEach((file, word) -> {
                    Pipeline writer = writtenBefore.get(file);
                    if (writer != null && !files.written.contains(file)) {
                        findings.add(INFO, word.place(), Script.span(findings.source(), List.of(word)))
                                .message(
                                        "`%s` is not there: %s wrote it, but each Pipeline starts with empty"
                                                + " directories. Read it in a later container of %s, or put what is"
                                                + " needed into the status.",
                                        file, Called.of(writer), Called.of(writer))
                                .related(writer.name(), "the Pipeline that writes it");
                    }
                });
                files.written.forEach(file -> writtenBefore.putIfAbsent(file, pipeline));
            }
        }
    }

    /** The files below {@code /kratix} that a Pipeline's scripts surely read or perhaps write. */
    private record Files(Map<String, Word> read, Set<String> written) {

        static Files of(Pipeline pipeline) {
            Files files = new Files(new HashMap<>(), new HashSet<>());
            pipeline.containers()
                    .forEach(container -> Script.of(container).commands().forEach(files::add));
            return files;
        }

        private void add(List<Word> command) {
            for (int i = 0; i < command.size(); i++) {
                String text = command.get(i).text();
                String before = i == 0 ? "" : command.get(i - 1).text();
                String file = text.substring(Math.max(0, text.indexOf('/')));
                String sign = text.substring(0, text.length() - file.length());
                if (!isShared(file)) {
                    continue;
                }
                boolean writes = sign.endsWith(">")
                        || before.endsWith(">")
                        || WRITERS.contains(command.getFirst().text())
                        || WRITERS.contains(before);
                boolean reads = sign.equals("<")
                        || before.equals("<")
                        || READERS.contains(command.getFirst().text());
                if (writes) {
                    written.add(file);
                } else if (reads && !written.contains(file)) {
                    read.putIfAbsent(file, command.get(i));
                }
            }
        }

        private static boolean isShared(String file) {
            return file.startsWith(Reserved.OUTPUT_PATH + "/") || file.startsWith(Reserved.METADATA_PATH + "/");
        }
    }
}
