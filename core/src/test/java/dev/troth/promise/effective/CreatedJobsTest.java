package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Jobs that the real controllers created, pass by pass: their names, namespaces and labels. */
class CreatedJobsTest {

    @Test
    void eachJobForARequestIsTheOneOfItsPipeline() {
        Map<String, Promise> promises = promises();
        int compared = 0;
        for (String line : Recordings.read("vectors-resource.jsonl.gz").lines().toList()) {
            Place row = Recordings.place(line);
            for (Place write : createdJobs(row)) {
                // Which revision is in use is the engine's business: one of them must give this Job.
                List<Json> candidates = new ArrayList<>();
                row.get("revisions").forEachItem(revision -> {
                    Promise promise = promises.get(revision.get("specRef").stringOrEmpty());
                    candidates.addAll(jobs(promise, row.get("parent")));
                });
                assertThat(candidates).as(row.get("id").stringOrEmpty()).contains(summary(write));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void eachJobForAPromiseIsTheOneOfItsPipeline() {
        Map<String, Promise> promises = promises();
        int compared = 0;
        for (String line : Recordings.read("vectors-promise.jsonl.gz").lines().toList()) {
            Place row = Recordings.place(line);
            for (Place write : createdJobs(row)) {
                Promise promise = promises.get(row.at("promise", "specRef").stringOrEmpty());
                ParentObject parent = ParentObject.ofPromise(promise);
                assertThat(jobs(promise, WorkflowType.PROMISE, parent, RunHash.ofPromise(promise)))
                        .as(row.get("id").stringOrEmpty())
                        .contains(summary(write));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static Map<String, Promise> promises() {
        Map<String, Promise> promises = new HashMap<>();
        for (Place spec : Recordings.place(Recordings.read("specs.json")).entries()) {
            promises.put(spec.name(), Recordings.promise("p", Json.of(spec.node())));
        }
        return promises;
    }

    private static List<Place> createdJobs(Place row) {
        return row.at("expected", "writes").items().stream()
                .filter(write -> write.get("verb").stringOrEmpty().equals("create")
                        && write.get("kind").stringOrEmpty().equals("Job"))
                .toList();
    }

    private static List<Json> jobs(Promise promise, Place request) {
        boolean dryRun =
                request.at("labels", "kratix.io/dry-run").stringOrEmpty().equals("true");
        ParentObject parent = ParentObject.ofRequest(
                promise.api().orElseThrow(),
                request.get("name").stringOrEmpty(),
                request.get("namespace").stringOrEmpty(),
                dryRun);
        String hash = RunHash.ofRequest(promise, Json.of(request.get("spec").node()), dryRun);
        return jobs(promise, WorkflowType.RESOURCE, parent, hash);
    }

    private static List<Json> jobs(Promise promise, WorkflowType type, ParentObject parent, String hash) {
        List<Json> jobs = new ArrayList<>();
        for (Action action : Action.values()) {
            for (PipelineRun run : PipelineRun.all(promise, type, action, parent, hash)) {
                Job job = Job.of(run, PipelineDefaults.BUILT_IN, "xxxxx");
                jobs.add(summary(job.namespace(), job.name(), Json.ofTexts(job.labels())));
            }
        }
        return jobs;
    }

    private static Json summary(Place write) {
        return summary(
                write.get("namespace").stringOrEmpty(),
                write.get("name").stringOrEmpty(),
                Json.of(write.at("change", "labels").node()));
    }

    private static Json summary(String namespace, String name, Json labels) {
        return Json.Mapping.EMPTY
                .with("namespace", namespace)
                .with("name", name)
                .with("labels", labels);
    }
}
