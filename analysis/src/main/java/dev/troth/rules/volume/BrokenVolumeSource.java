package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Volume;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.DownwardField;
import dev.troth.schema.JsonNumber;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of a volume's source that do not go together ({@code validateVolumeSource} and what it calls). Unknown and
 * missing fields are reported by the type table under the same code.
 */
final class BrokenVolumeSource implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-11", "broken-volume-source")
            .says("A volume's source has the fields of its type")
            .fix(FixSafety.REVIEW);

    private static final long LEAST_TOKEN_SECONDS = 600;

    private static final List<String> PROJECTED = List.of(
            "secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate");

    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Volume volume : pipeline.volumes()) {
                checkPaths(volume, findings);
                VolumeFiles.ofFields(volume).filter(Place::isMapping).forEach(file -> checkField(file, findings));
                checkProjected(volume.source("projected").get("sources"), findings);
                checkClaim(volume.source("ephemeral"), findings);
                checkImage(volume.source("image"), findings);
            }
        }
    }

    private static void checkPaths(Volume volume, Findings findings) {
        Place nfs = volume.source("nfs").get("path");
        if (!nfs.stringOrEmpty().isEmpty() && !nfs.stringOrEmpty().startsWith("/")) {
            findings.add(INFO, nfs)
                    .message("`%s` must begin with `/`, or Kratix refuses the Promise.", nfs.stringOrEmpty());
        }
        Place folder = volume.source("gitRepo").get("directory");
        LocalPath.flaw(folder.stringOrEmpty())
                .ifPresent(flaw -> findings.add(INFO, folder)
                        .message(
                                "`%s` %s, but it must stay in the volume, so Kratix refuses the Promise.",
                                folder.stringOrEmpty(), flaw));
    }

    private static void checkField(Place file, Findings findings) {
        Place path = file.get("path");
        LocalPath.fileFlaw(path.stringOrEmpty())
                .ifPresent(flaw -> findings.add(INFO, path)
                        .message(
                                "`%s` %s, but a file of a volume stays in it, so Kratix refuses the Promise.",
                                path.stringOrEmpty(), flaw));
        Place field = file.get("fieldRef");
        Place resource = file.get("resourceFieldRef");
        if (field.isNothing() == resource.isNothing()) {
            findings.add(INFO, file, file.anchor())
                    .message(
                            field.isNothing()
                                    ? "This file has no content: it needs a `fieldRef` or a `resourceFieldRef`, so"
                                            + " Kratix refuses the Promise."
                                    : "`fieldRef` and `resourceFieldRef` exclude each other, so Kratix refuses the"
                                            + " Promise. Make them two files.");
        }
        Place fieldPath = field.get("fieldPath");
        if (!fieldPath.stringOrEmpty().isEmpty()) {
            DownwardField.flaw(fieldPath.stringOrEmpty(), DownwardField.OF_FILE)
                    .ifPresent(flaw -> findings.add(INFO, fieldPath)
                            .message(
                                    "`%s` %s, so Kratix refuses the Promise.", fieldPath.stringOrEmpty(), flaw.what()));
        }
        if (resource.isMapping()
                && resource.get("containerName").stringOrEmpty().isEmpty()) {
            findings.add(INFO, resource.get("containerName"))
                    .message("A file with an amount must say of which container, in `containerName`, or Kratix refuses"
                            + " the Promise.");
        }
    }

    private static void checkProjected(Place sources, Findings findings) {
        Map<String, Place> taken = new HashMap<>();
        for (Place source : sources.items()) {
            List<Place> named = PROJECTED.stream()
                    .map(source::get)
                    .filter(part -> !part.isNothing())
                    .toList();
            if (named.size() > 1) {
                findings.add(INFO, source, source.anchor())
                        .message(
                                "A source of a projected volume is one thing, and this is %s, so Kratix refuses the"
                                        + " Promise. Make them sources of their own.",
                                named.size());
            }
            for (String part : List.of("secret", "configMap", "downwardAPI")) {
                for (Place item : source.at(part, "items").items()) {
                    checkTaken(item.get("path"), taken, findings);
                }
            }
            checkToken(source.get("serviceAccountToken"), findings);
        }
    }

    private static void checkTaken(Place path, Map<String, Place> taken, Findings findings) {
        Place before = taken.putIfAbsent(path.stringOrEmpty(), path);
        if (before != null && !path.stringOrEmpty().isEmpty()) {
            findings.add(INFO, path)
                    .message(
                            "Another source writes `%s`, too, so Kratix refuses the Promise. Choose another path for"
                                    + " one of them.",
                            path.stringOrEmpty())
                    .related(before, "the other one");
        }
    }

    private static void checkToken(Place token, Findings findings) {
        Place seconds = token.get("expirationSeconds");
        seconds.scalar()
                .filter(scalar -> scalar.kind() == YamlScalar.Kind.INTEGER
                        && new JsonNumber(scalar.json()).compareTo(JsonNumber.of(LEAST_TOKEN_SECONDS)) < 0)
                .ifPresent(scalar -> findings.add(INFO, seconds)
                        .message(
                                "A token lives at least 600 seconds, and this one %s, so Kratix refuses the Promise.",
                                scalar.json()));
        Place path = token.get("path");
        LocalPath.fileFlaw(path.stringOrEmpty())
                .ifPresent(flaw -> findings.add(INFO, path)
                        .message(
                                "`%s` %s, but a file of a volume stays in it, so Kratix refuses the Promise.",
                                path.stringOrEmpty(), flaw));
    }

    private static void checkClaim(Place ephemeral, Findings findings) {
        Place spec = ephemeral.at("volumeClaimTemplate", "spec");
        if (!ephemeral.isMapping() || !spec.isMapping()) {
            return;
        }
        if (spec.get("accessModes").items().isEmpty()) {
            findings.add(INFO, spec.get("accessModes"))
                    .message("A claim says who may mount it, such as `accessModes: [ReadWriteOnce]`, or Kratix refuses"
                            + " the Promise.");
        }
        if (spec.at("resources", "requests", "storage").isNothing()) {
            findings.add(INFO, spec.at("resources", "requests", "storage"))
                    .message("A claim says how much it wants, in `resources.requests.storage`, or Kratix refuses the"
                            + " Promise.");
        }
    }

    /** The Job passes without a reference, but none of its Pods does. */
    private static void checkImage(Place image, Findings findings) {
        Place reference = image.get("reference");
        if (image.isMapping()
                && (reference.isNothing()
                        || reference.string().filter(String::isEmpty).isPresent())) {
            findings.add(INFO, reference)
                    .message("A volume of an image says which, in `reference`. Kubernetes accepts the Job and then"
                            + " refuses each of its Pods, so the workflow waits for ever.");
        }
        Place policy = image.get("pullPolicy");
        if (!policy.stringOrEmpty().isEmpty() && !PULL_POLICIES.contains(policy.stringOrEmpty())) {
            findings.add(INFO, policy)
                    .message(
                            "`%s` is not `Always`, `IfNotPresent` or `Never`, so Kratix refuses the Promise.",
                            policy.stringOrEmpty());
        }
    }
}
