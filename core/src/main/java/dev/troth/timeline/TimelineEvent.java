package dev.troth.timeline;

import dev.troth.engine.object.Reference;

/**
 * One thing that happened.
 *
 * @param atMillis when, in milliseconds after the beginning of the story
 * @param object what it happened to
 * @param change what, in a few words; for Pipelines and containers their name comes first
 * @param because why, in a sentence for users; {@code ""} where that needs no words
 * @param run which execution of a Pipeline it belongs to; {@link PipelineRunReference#NONE} for none
 * @param isDetail whether only those want to see it who ask for everything
 */
public record TimelineEvent(
        long atMillis,
        Actor actor,
        EventKind kind,
        Reference object,
        String change,
        String because,
        PipelineRunReference run,
        boolean isDetail) {}
