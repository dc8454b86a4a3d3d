package dev.troth.cli;

import dev.troth.analysis.Spelling;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.simulation.scenario.ContainerBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code --fail PIPELINE[/CONTAINER][@N]}: a container fails, each time or the first N times.
 *
 * @param container {@code ""} for the last of the Pipeline's own
 * @param times 0 for each time
 */
record FailOption(String pipeline, String container, int times) {

    /** Kubernetes tries a Job's Pod again six times unless told otherwise. */
    private static final int MOST_TIMES = 1_000;

    static FailOption of(String text) throws UsageException {
        int at = text.lastIndexOf('@');
        int times = 0;
        if (at >= 0) {
            try {
                times = Integer.parseInt(text.substring(at + 1));
            } catch (NumberFormatException e) {
                times = -1;
            }
            if (times < 1 || times > MOST_TIMES) {
                throw new UsageException("`--fail " + Visible.text(text)
                        + "` says behind the @ how often the container fails before it succeeds: 1 to " + MOST_TIMES
                        + ". Without @ it fails each time.");
            }
        }
        String name = at < 0 ? text : text.substring(0, at);
        int slash = name.indexOf('/');
        if (name.isEmpty() || slash == 0 || slash == name.length() - 1) {
            throw new UsageException("`--fail " + Visible.text(text)
                    + "` names no " + (slash > 0 ? "container" : "Pipeline")
                    + "; write PIPELINE, PIPELINE/CONTAINER or PIPELINE/CONTAINER@2.");
        }
        return new FailOption(
                slash < 0 ? name : name.substring(0, slash), slash < 0 ? "" : name.substring(slash + 1), times);
    }

    /** What the container then does, in whichever of the Promises has it. */
    ContainerBehaviour in(List<Promise> promises) throws UsageException {
        List<String> pipelines = new ArrayList<>();
        List<String> containers = new ArrayList<>();
        for (Promise promise : promises) {
            for (Pipeline each : promise.pipelines()) {
                pipelines.add(each.nameText());
                each.containers().stream()
                        .filter(one -> one.nameText().equals(pipeline))
                        .forEach(one -> containers.add(each.nameText() + "/" + one.nameText()));
                if (each.nameText().equals(pipeline)) {
                    return new ContainerBehaviour(
                            null,
                            null,
                            pipeline,
                            containerOf(each),
                            Set.of(),
                            exitCodes(),
                            ContainerBehaviour.USUAL_MILLIS,
                            false,
                            Map.of(),
                            Map.of());
                }
            }
        }
        if (!containers.isEmpty()) {
            throw new UsageException(
                    "No Pipeline is called `" + Visible.text(pipeline) + "`; it is a container. Write `--fail "
                            + Visible.text(String.join("` or `--fail ", containers)) + "`.");
        }
        throw new UsageException("No Pipeline is called `" + Visible.text(pipeline) + "`."
                + Spelling.didYouMean(Spelling.nearest(pipeline, pipelines))
                + (pipelines.isEmpty() ? "" : " There is `" + Visible.text(String.join("`, `", pipelines)) + "`."));
    }

    private String containerOf(Pipeline of) throws UsageException {
        List<String> containers =
                of.containers().stream().map(Container::nameText).toList();
        if (container.isEmpty() && !containers.isEmpty()) {
            return containers.getLast();
        }
        if (!containers.contains(container)) {
            if (Reserved.CONTAINERS.contains(container)) {
                throw new UsageException(
                        "Container `" + container + "` is Kratix' own, and fails when what it is given is"
                                + " wrong: say in a scenario what the containers before it write.");
            }
            throw new UsageException("Pipeline `" + Visible.text(pipeline) + "` has no container `"
                    + Visible.text(container) + "`." + Spelling.didYouMean(Spelling.nearest(container, containers))
                    + " There is `" + Visible.text(String.join("`, `", containers)) + "`.");
        }
        return container;
    }

    private List<Integer> exitCodes() {
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < Math.max(1, times); i++) {
            codes.add(1);
        }
        if (times > 0) {
            codes.add(0);
        }
        return codes;
    }
}
