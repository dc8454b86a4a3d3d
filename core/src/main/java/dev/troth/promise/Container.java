package dev.troth.promise;

import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A container of a Pipeline ({@code api/v1alpha1/pipeline_types.go}, {@code Container}).
 *
 * @param place the item of the list of containers
 */
public record Container(
        Place place, List<EnvironmentVariable> env, List<EnvironmentSource> envFrom, List<VolumeMount> volumeMounts) {

    public Container {
        env = List.copyOf(env);
        envFrom = List.copyOf(envFrom);
        volumeMounts = List.copyOf(volumeMounts);
    }

    static Container of(Place place) {
        return new Container(
                place,
                Fields.parts(Fields.of(place, "env"), EnvironmentVariable::new),
                Fields.parts(Fields.of(place, "envFrom"), EnvironmentSource::new),
                Fields.parts(Fields.of(place, "volumeMounts"), VolumeMount::new));
    }

    public Place name() {
        return Fields.of(place, "name");
    }

    /** The name, or {@code ""} where none is written. */
    public String nameText() {
        return name().stringOrEmpty();
    }

    public Place image() {
        return Fields.of(place, "image");
    }

    /** The image, or {@code ""} where none is written. */
    public String imageText() {
        return image().stringOrEmpty();
    }

    public Place command() {
        return Fields.of(place, "command");
    }

    public Place args() {
        return Fields.of(place, "args");
    }

    /** Command and arguments, as far as they are strings. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        command().forEachItem(word -> words.add(word.stringOrEmpty()));
        args().forEachItem(word -> words.add(word.stringOrEmpty()));
        return words;
    }

    public Place imagePullPolicy() {
        return Fields.of(place, "imagePullPolicy");
    }

    public Place securityContext() {
        return Fields.of(place, "securityContext");
    }

    public Place resources() {
        return Fields.of(place, "resources");
    }
}
