package dev.troth.rules.volume;

import dev.troth.promise.Volume;
import dev.troth.yaml.Place;
import java.util.stream.Stream;

/** The files that a volume is filled with, and their modes, by itself or as a source of a projected volume. */
final class VolumeFiles {

    private VolumeFiles() {}

    /** The volume, and each source of it when it is a projected one: mappings with {@code secret}, {@code configMap} … */
    private static Stream<Place> parts(Volume volume) {
        return Stream.concat(
                Stream.of(volume.place()), volume.source("projected").get("sources").items().stream());
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

    /** All modes that are written somewhere in a volume. */
    static Stream<Place> modes(Volume volume) {
        Stream<Place> defaults = Stream.of("secret", "configMap", "projected", "downwardAPI")
                .map(source -> volume.source(source).get("defaultMode"));
        Stream<Place> own = Stream.concat(ofKeys(volume), ofFields(volume)).map(item -> item.get("mode"));
        return Stream.concat(defaults, own).filter(mode -> !mode.isNothing());
    }
}
