package dev.troth.rules.volume;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Volumes and their mounts. */
public final class VolumeRules {

    private static final List<RuleInfo> FACTS = List.of(
            RuleInfo.error("volume-10", "volume-name-syntax")
                    .says("A volume has a name of small letters, digits and dashes, at most 63")
                    .fix(FixSafety.REVIEW),
            RuleInfo.error("volume-13", "file-mode-range")
                    .says("A file mode lies between 0 and 0777, octal")
                    .fix(FixSafety.SAFE),
            RuleInfo.error("volume-16", "incomplete-volume-mount").says("A mount names its volume and its path"));

    private VolumeRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "volume",
                "Volumes and their mounts",
                FACTS,
                List.of(
                        new UndeclaredVolume(),
                        new UnusedVolume(),
                        new ReservedVolumeName(),
                        new ReservedMountPath(),
                        new HiddenKratixFolder(),
                        new VolumeWithoutSource(),
                        new SeveralVolumeSources(),
                        new DuplicateVolumeName(),
                        new DuplicateMountPath(),
                        new BrokenVolumeSource(),
                        new SubPathOutsideVolume(),
                        new RelativeMountPath(),
                        new HostPathVolume(),
                        new WritableInputMount(),
                        new BrokenVolumeItem(),
                        new VolumeInEachNamespace(),
                        new MountOptions()));
    }
}
