package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Reserved;
import java.util.ArrayList;
import java.util.List;

/** The volumes of a Pipeline's Pod: Kratix' own, then the user's ({@code pipeline_factory.go}, {@code pipelineJob}). */
final class PodVolumes {

    private PodVolumes() {}

    static List<Json.Mapping> of(PipelineRun run) {
        List<Json.Mapping> volumes = new ArrayList<>();
        if (run.pipeline().action() == Action.CONFIGURE) {
            volumes.add(scheduling(run));
        }
        for (String shared : List.of(Reserved.INPUT_VOLUME, Reserved.OUTPUT_VOLUME, Reserved.METADATA_VOLUME)) {
            volumes.add(Json.Mapping.EMPTY.with("name", shared).with("emptyDir", Json.Mapping.EMPTY));
        }
        run.pipeline().volumes().forEach(volume -> volumes.add(Written.mapping(volume.place())));
        return List.copyOf(volumes);
    }

    private static Json.Mapping scheduling(PipelineRun run) {
        Json.Mapping item =
                Json.Mapping.EMPTY.with("key", SchedulingConfigMap.KEY).with("path", Reserved.SCHEDULING_VOLUME);
        return Json.Mapping.EMPTY
                .with("name", Reserved.SCHEDULING_VOLUME)
                .with(
                        "configMap",
                        Json.Mapping.EMPTY
                                .with("name", run.schedulingConfigMap())
                                .with("items", new Json.Sequence(List.of(item))));
    }
}
