package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.promise.Reserved;
import dev.troth.promise.VolumeMount;
import java.util.List;

/**
 * A volume in a container.
 *
 * @param volume the volume's name
 * @param path where it is mounted
 * @param more what else the user wrote, such as {@code subPath}
 */
public record Mount(String volume, String path, boolean readOnly, Json.Mapping more) {

    /** What each container of the user has before its own mounts. */
    static final List<Mount> OF_USER_CONTAINERS = List.of(
            new Mount(Reserved.INPUT_VOLUME, Reserved.INPUT_PATH, true, Json.Mapping.EMPTY),
            of(Reserved.OUTPUT_VOLUME, Reserved.OUTPUT_PATH),
            of(Reserved.METADATA_VOLUME, Reserved.METADATA_PATH));

    static Mount of(String volume, String path) {
        return new Mount(volume, path, false, Json.Mapping.EMPTY);
    }

    static Mount of(VolumeMount written) {
        Json.Mapping more = Json.Mapping.EMPTY;
        for (var field : Written.mapping(written.place()).fields().entrySet()) {
            String name = field.getKey();
            if (!name.equals("name") && !name.equals("mountPath") && !name.equals("readOnly")) {
                more = more.with(name, field.getValue());
            }
        }
        return new Mount(
                written.nameText(),
                written.mountPath().stringOrEmpty(),
                written.readOnly().isTrue(),
                more);
    }
}
