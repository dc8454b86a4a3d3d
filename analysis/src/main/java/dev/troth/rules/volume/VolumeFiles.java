package dev.troth.rules.volume;

import dev.troth.promise.Volume;
import dev.troth.yaml.Place;
import java.util.stream.Stream;

/** The files that a volume is filled with, by itself or as a source of a projected volume. */
final class VolumeFiles {

    private VolumeFiles() {}

    /**
     * The volume, and each source of it when it is a projected one: mappings with {@code secret}, {@code configMap} …
     */
    private static Stream<Place> parts(Volume volume) {
        return Stream.concat(Stream.of(volume.place()), volume.source("projected").get("sources").items().stream());
    }

    /** Keys of Secrets and ConfigMaps that become files. */
    static Stream<Place> ofKeys(Volume volume) {
        return parts(volume)
                .flatMap(part -> Stream.of(part.get("secret"), part.get("configMap")))
                .flatMap(source -> source.get("items").items().stream());
    }

    /** Fields of the Pod that become files. */
    static Stream<Place> ofFields(Volume volume) {
        return parts(volume).flatMap(part -> part.at("downwardAPI", "items").items().stream());
    }
}
