package dev.troth.engine.pod;

import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.contract.DestinationSelectorsFile;
import dev.troth.promise.contract.PromiseSchedulingFile;
import dev.troth.promise.contract.Reading;
import dev.troth.promise.contract.WorkflowControlFile;
import dev.troth.promise.effective.Md5;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the work-writer makes of the files of a Pipeline, whatever object it ran for ({@code
 * work-creator/lib/work_creator.go}, {@code Execute}).
 */
public sealed interface Output {

    /** Groups of files for a Work; there may be none, which empties the Work. */
    record Groups(List<WorkloadGroup> groups) implements Output {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /** The Pipeline suspends its workflow, so the Work is left as it is. */
    record Withheld() implements Output {}

    /** The work-writer fails, and with it the Pipeline. */
    record Unusable(String error) implements Output {}

    /**
     * Looks at the files in Kratix' order: selectors, workflow control, directories.
     *
     * @param type whose workflow it is, which the groups name as the source of their selectors
     */
    static Output of(PodFiles files, WorkflowType type) {
        return switch (selectors(files)) {
            case Reading.Refused<DestinationSelectorsFile> refused -> new Unusable(refused.message());
            case Reading.Read<DestinationSelectorsFile> read ->
                controlled(files, read.value().entries(), type);
        };
    }

    private static Output controlled(PodFiles files, List<DestinationSelectorsFile.Entry> entries, WorkflowType type) {
        return switch (control(files)) {
            case Reading.Refused<WorkflowControlFile> refused -> new Unusable(refused.message());
            case Reading.Read<WorkflowControlFile> read ->
                read.value().suspends() ? new Withheld() : grouped(files, entries, type.text() + "-workflow");
        };
    }

    private static Reading<DestinationSelectorsFile> selectors(PodFiles files) {
        String text = files.destinationSelectors();
        return text == null ? new Reading.Read<>(DestinationSelectorsFile.NONE) : DestinationSelectorsFile.read(text);
    }

    private static Reading<WorkflowControlFile> control(PodFiles files) {
        String text = files.workflowControl();
        return text == null ? new Reading.Read<>(WorkflowControlFile.NONE) : WorkflowControlFile.read(text);
    }

    private static Output grouped(PodFiles files, List<DestinationSelectorsFile.Entry> entries, String source) {
        List<WorkloadGroup> groups = new ArrayList<>();
        List<WorkSelector> rootSelectors = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (DestinationSelectorsFile.Entry entry : entries) {
            WorkSelector selector = new WorkSelector(entry.matchLabels(), source);
            if (entry.isForRoot()) {
                rootSelectors.add(selector);
            } else {
                String directory = below(entry.directory());
                String error = whyUnlistable(files, directory);
                if (error != null) {
                    return new Unusable(error);
                }
                taken.add(directory);
                groups.add(group(entry.directory(), workloads(files, directory, Set.of()), List.of(selector)));
            }
        }
        String error = whyUnlistable(files, PodFiles.OUTPUT);
        if (error != null) {
            return new Unusable(error);
        }
        List<Workload> rest = workloads(files, PodFiles.OUTPUT, taken);
        if (rest.isEmpty()) {
            return new Groups(groups);
        }
        return switch (scheduling(files)) {
            case Reading.Refused<PromiseSchedulingFile> refused -> new Unusable(refused.message());
            case Reading.Read<PromiseSchedulingFile> read -> {
                addSquashed(rootSelectors, read.value(), "promise-workflow");
                addSquashed(rootSelectors, read.value(), "promise");
                groups.add(group(DestinationSelectorsFile.ROOT, rest, rootSelectors));
                yield new Groups(groups);
            }
        };
    }

    private static Reading<PromiseSchedulingFile> scheduling(PodFiles files) {
        String text = files.scheduling();
        return text == null ? new Reading.Read<>(PromiseSchedulingFile.NONE) : PromiseSchedulingFile.read(text);
    }

    /** Quirk: {@code /} is the whole output once more, {@code ..} all that Kratix' container has. */
    private static String below(String directory) {
        return switch (directory) {
            case "/" -> PodFiles.OUTPUT;
            case ".." -> "";
            default -> PodFiles.OUTPUT + "/" + directory;
        };
    }

    private static @Nullable String whyUnlistable(PodFiles files, String directory) {
        if (files.isDirectory(directory)) {
            return null;
        }
        String why = files.isFile(directory) ? "not a directory" : "no such file or directory";
        return "open /work-creator-files/" + directory + ": " + why;
    }

    private static WorkloadGroup group(String directory, List<Workload> workloads, List<WorkSelector> selectors) {
        return new WorkloadGroup(Md5.hex(directory), directory, workloads, selectors);
    }

    private static List<Workload> workloads(PodFiles files, String directory, Set<String> without) {
        List<Workload> workloads = new ArrayList<>();
        files.below(directory).forEach((path, content) -> {
            if (!isBelowOne(path, without)) {
                workloads.add(new Workload(relative(path), content));
            }
        });
        return workloads;
    }

    /** Whether a file of the output is in one of its directories. */
    private static boolean isBelowOne(String path, Set<String> directories) {
        int end = path.indexOf('/', PodFiles.OUTPUT.length() + 1);
        return end > 0 && directories.contains(path.substring(0, end));
    }

    /** A path as one sees it from the output. */
    private static String relative(String path) {
        String prefix = PodFiles.OUTPUT + "/";
        return path.startsWith(prefix) ? path.substring(prefix.length()) : "../" + path;
    }

    /** All selectors of one source in one, the first winning ({@code SquashPromiseScheduling}). */
    private static void addSquashed(List<WorkSelector> selectors, PromiseSchedulingFile file, String source) {
        Map<String, String> labels = new TreeMap<>();
        boolean any = false;
        for (PromiseSchedulingFile.Entry entry : file.entries()) {
            if (entry.source().equals(source)) {
                any = true;
                entry.matchLabels().forEach(labels::putIfAbsent);
            }
        }
        if (any) {
            selectors.add(new WorkSelector(labels, source));
        }
    }
}
