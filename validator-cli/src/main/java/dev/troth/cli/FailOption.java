package dev.troth.cli;

import dev.troth.analysis.Spelling;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
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

    static FailOption of(String text) throws UsageException {
        int at = text.lastIndexOf('@');
        int times = 0;
        if (at >= 0) {
            try {
                times = Integer.parseInt(text.substring(at + 1));
            } catch (NumberFormatException e) {
                times = -1;
            }
            if (times < 1) {
                throw new UsageException("`--fail " + Visible.text(text)
                        + "` says behind the @ how often the container fails before it succeeds: 1 or more.");
            }
        }
        String name = at < 0 ? text : text.substring(0, at);
        int slash = name.indexOf('/');
        return new FailOption(
                slash < 0 ? name : name.substring(0, slash), slash < 0 ? "" : name.substring(slash + 1), times);
    }

    /** What the container then does, in whichever of the Promises has it. */
    ContainerBehaviour in(List<Promise> promises) throws UsageException {
        List<String> pipelines = new ArrayList<>();
        for (Promise promise : promises) {
            for (Pipeline each : promise.pipelines()) {
                pipelines.add(each.nameText());
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
        throw new UsageException("No Pipeline is called `" + Visible.text(pipeline) + "`."
                + Spelling.didYouMean(Spelling.nearest(pipeline, pipelines)));
    }

    private String containerOf(Pipeline of) throws UsageException {
        List<String> containers =
                of.containers().stream().map(Container::nameText).toList();
        if (container.isEmpty() && !containers.isEmpty()) {
            return containers.getLast();
        }
        if (!containers.contains(container)) {
            throw new UsageException("Pipeline `" + Visible.text(pipeline) + "` has no container `"
                    + Visible.text(container) + "`." + Spelling.didYouMean(Spelling.nearest(container, containers)));
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
