package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.promise.Reserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kratix' own containers ({@code api/v1alpha1/pipeline_factory.go}). */
final class KratixContainers {

    private static final String ADAPTER = "/bin/pipeline-adapter";
    private static final String WORK_CREATOR_FILES = "/work-creator-files";

    private static final Json.Mapping SECURITY_CONTEXT = Json.Mapping.EMPTY
            .with("allowPrivilegeEscalation", new Json.Bool(false))
            .with("capabilities", Json.Mapping.EMPTY.with("drop", Json.Sequence.ofTexts(List.of("ALL"))))
            .with("privileged", new Json.Bool(false))
            .with("runAsNonRoot", new Json.Bool(true))
            .with("seccompProfile", Json.Mapping.EMPTY.with("type", "RuntimeDefault"));

    private KratixContainers() {}

    static PodContainer reader(PipelineRun run, PipelineDefaults defaults) {
        return container(
                Reserved.READER,
                List.of("reader"),
                KratixVariables.of(run),
                List.of(
                        Mount.of(Reserved.INPUT_VOLUME, Reserved.INPUT_PATH),
                        Mount.of(Reserved.OUTPUT_VOLUME, Reserved.OUTPUT_PATH)),
                defaults);
    }

    static PodContainer workWriter(PipelineRun run, PipelineDefaults defaults) {
        List<String> args = new ArrayList<>(List.of(
                "work-creator",
                "--input-directory",
                WORK_CREATOR_FILES,
                "--promise-name",
                run.promise().nameText(),
                "--pipeline-name",
                run.pipeline().nameText(),
                "--namespace",
                run.namespace(),
                "--workflow-type",
                run.pipeline().type().text()));
        if (run.isForResource()) {
            args.addAll(List.of("--resource-name", run.parent().name()));
            if (run.hasOwnNamespace()) {
                args.addAll(List.of("--resource-namespace", run.parent().namespace()));
            }
        }
        return container(
                Reserved.WORK_WRITER,
                args,
                KratixVariables.ofWorkWriter(run),
                List.of(
                        Mount.of(Reserved.OUTPUT_VOLUME, WORK_CREATOR_FILES + "/input"),
                        Mount.of(Reserved.METADATA_VOLUME, WORK_CREATOR_FILES + "/metadata"),
                        Mount.of(Reserved.SCHEDULING_VOLUME, WORK_CREATOR_FILES + "/kratix-system")),
                defaults);
    }

    static PodContainer statusWriter(PipelineRun run, PipelineDefaults defaults) {
        return container(
                Reserved.STATUS_WRITER,
                List.of("update-status"),
                KratixVariables.ofStatusWriter(run),
                List.of(Mount.of(Reserved.METADATA_VOLUME, WORK_CREATOR_FILES + "/metadata")),
                defaults);
    }

    private static PodContainer container(
            String name, List<String> args, List<Variable> env, List<Mount> mounts, PipelineDefaults defaults) {
        return new PodContainer(
                name,
                true,
                defaults.adapterImage(),
                List.of(ADAPTER),
                args,
                env,
                List.of(),
                mounts,
                Optional.of(SECURITY_CONTEXT),
                defaults.resources(),
                defaults.imagePullPolicy());
    }
}
