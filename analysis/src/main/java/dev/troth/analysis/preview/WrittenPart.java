package dev.troth.analysis.preview;

import dev.troth.engine.object.Reference;
import dev.troth.promise.KubernetesObject;
import dev.troth.yaml.Place;
import dev.troth.yaml.Span;

/**
 * Where something that a timeline tells of is written. The names are those that the timeline's events carry.
 *
 * @param parent the Promise or request that it is, or for which it runs
 * @param workflow such as {@code resource/configure}; {@code ""} for the object itself
 * @param pipeline {@code ""} for the object itself
 * @param container {@code ""} for the Pipeline itself
 * @param span its name, or where it begins when it has none
 */
public record WrittenPart(Reference parent, String workflow, String pipeline, String container, Span span) {

    static WrittenPart ofObject(Reference reference, KubernetesObject object) {
        return new WrittenPart(reference, "", "", "", place(object.name(), object.place()));
    }

    static Span place(Place name, Place whole) {
        return name.isNothing() ? whole.anchor() : name.value();
    }
}
