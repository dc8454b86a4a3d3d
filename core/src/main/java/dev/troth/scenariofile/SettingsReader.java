package dev.troth.scenariofile;

import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.KratixSettings;
import dev.troth.promise.effective.PipelineDefaults;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** {@code spec.settings}: Kratix' own configuration, by the names that it has in ConfigMap {@code kratix}. */
final class SettingsReader {

    private final Times times;

    SettingsReader(Times times) {
        this.times = times;
    }

    KratixSettings read(Place settings) {
        KratixSettings builtIn = KratixSettings.BUILT_IN;
        Place jobOptions = settings.at("workflows", "jobOptions");
        return new KratixSettings(
                whole(settings.get("numberOfJobsToKeep")).orElse(builtIn.numberOfJobsToKeep()),
                times.read(settings.get("reconciliationInterval"), builtIn.reconciliationIntervalMillis()),
                times.read(settings.get("stateStoreReconciliationInterval"), builtIn.stateStoreIntervalMillis()),
                bool(settings.at("workflows", "reconcileAfterFailure"), builtIn.reconcileAfterFailure()),
                whole(jobOptions.get("podTTLSecondsAfterFinished")).orElse(0) * 1000L,
                settings.get("resourceBindingVersionStrategy").stringOrEmpty().equals("pinned"),
                bool(settings.at("featureFlags", "dryRun"), builtIn.dryRun()),
                times.read(settings.at("git", "minimumFetchInterval"), builtIn.gitFetchIntervalMillis()),
                defaults(whole(jobOptions.get("defaultBackoffLimit"))),
                documented(settings.get("asDocumented")));
    }

    private static PipelineDefaults defaults(Optional<Integer> backoffLimit) {
        PipelineDefaults builtIn = PipelineDefaults.BUILT_IN;
        return new PipelineDefaults(
                builtIn.adapterImage(),
                builtIn.pullSecret(),
                builtIn.imagePullPolicy(),
                builtIn.resources(),
                builtIn.securityContext(),
                backoffLimit);
    }

    static Set<DocumentedBehaviour> documented(Place list) {
        Set<DocumentedBehaviour> found = EnumSet.noneOf(DocumentedBehaviour.class);
        for (Place item : list.items()) {
            DocumentedBehaviour.of(item.stringOrEmpty()).ifPresent(found::add);
        }
        return found;
    }

    static boolean bool(Place place, boolean otherwise) {
        return place.scalar().isPresent() && place.scalar().get().kind() == YamlScalar.Kind.BOOLEAN
                ? place.isTrue()
                : otherwise;
    }

    /** A whole number of 64 bits; empty for everything else, of which the types tell. */
    static Optional<Long> number(Place place) {
        return place.scalar()
                .filter(scalar -> scalar.kind() == YamlScalar.Kind.INTEGER)
                .map(scalar -> new BigInteger(scalar.json()))
                .filter(number -> number.bitLength() < Long.SIZE)
                .map(BigInteger::longValue);
    }

    /** A whole number that fits; empty for everything else, of which the types tell. */
    static Optional<Integer> whole(Place place) {
        return place.scalar()
                .filter(scalar -> scalar.kind() == YamlScalar.Kind.INTEGER
                        && scalar.json().length() <= 9)
                .map(scalar -> Integer.valueOf(scalar.json()));
    }
}
