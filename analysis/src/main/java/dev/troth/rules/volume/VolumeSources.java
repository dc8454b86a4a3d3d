package dev.troth.rules.volume;

import dev.troth.promise.Volume;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Set;

/** What a volume can be made of ({@code VolumeSource} of Kubernetes). */
final class VolumeSources {

    private static final Set<String> KNOWN = Set.of(
            "awsElasticBlockStore",
            "azureDisk",
            "azureFile",
            "cephfs",
            "cinder",
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "fc",
            "flexVolume",
            "flocker",
            "gcePersistentDisk",
            "gitRepo",
            "glusterfs",
            "hostPath",
            "image",
            "iscsi",
            "nfs",
            "persistentVolumeClaim",
            "photonPersistentDisk",
            "portworxVolume",
            "projected",
            "quobyte",
            "rbd",
            "scaleIO",
            "secret",
            "storageos",
            "vsphereVolume");

    private VolumeSources() {}

    /** The sources that a volume names, in the order of the text. A null is none. */
    static List<Place> of(Volume volume) {
        return volume.sources().stream()
                .filter(source -> KNOWN.contains(source.name()))
                .toList();
    }

    /** Whether something else stands among them: what it was meant for is not known, so it is not counted. */
    static boolean hasStranger(Volume volume) {
        return volume.sources().size() > of(volume).size();
    }
}
