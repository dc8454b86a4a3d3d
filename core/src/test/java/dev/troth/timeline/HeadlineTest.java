package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A headline is green only where everything went right. */
class HeadlineTest {

    @Test
    void whatWentRightAndIsGoneIsGood() {
        assertThat(Headline.of(gone(succeeds(story(), "provision", 1)))).isEqualTo(new Headline(Tone.GOOD, "Gone"));
    }

    @Test
    void whatEndsReconciledIsGood() {
        assertThat(Headline.of(Stories.manyRequests())).isEqualTo(new Headline(Tone.GOOD, "Reconciled"));
    }

    @Test
    void aJobThatFailedAndNeverSucceededIsBadThoughAllIsGone() {
        assertThat(Headline.of(gone(fails(story(), "announce", 1))))
                .isEqualTo(new Headline(Tone.BAD, "Gone, but announce failed and never succeeded"));
    }

    @Test
    void aJobThatFailedAndSucceededLaterIsNotGood() {
        assertThat(Headline.of(gone(succeeds(fails(story(), "announce", 1), "announce", 2))))
                .isEqualTo(new Headline(Tone.WAITING, "Gone, but announce failed on the way"));
    }

    @Test
    void successBeforeAFailureDoesNotMendIt() {
        assertThat(Headline.of(gone(fails(succeeds(story(), "announce", 1), "announce", 2)))
                        .tone())
                .isEqualTo(Tone.BAD);
    }

    @Test
    void whatIsReconciledWithoutThePipelineThatFailedIsMended() {
        StoryBuilder story = fails(story(), "announce", 1)
                .after(1)
                .event(Actor.KRATIX, EventKind.RECONCILED, "reconciled", "")
                .condition("Reconciled", "True", "Reconciled", "Reconciled")
                .stands(true, false, List.of(), "");
        assertThat(Headline.of(story.end(true)))
                .isEqualTo(new Headline(Tone.WAITING, "Reconciled, but announce failed on the way"));
    }

    @Test
    void theLastFailureCountsHoweverOftenItWentWellBefore() {
        StoryBuilder story = fails(succeeds(fails(story(), "announce", 1), "announce", 2), "announce", 3);
        assertThat(Headline.of(gone(story)))
                .isEqualTo(new Headline(Tone.BAD, "Gone, but announce failed and never succeeded"));
    }

    @Test
    void whatSucceedsForAnotherObjectOrInAnotherPipelineMendsNothing() {
        StoryBuilder failed = fails(story(), "announce", 1);
        assertThat(Headline.of(gone(succeeds(failed, "bill", 1))).tone()).isEqualTo(Tone.BAD);
        StoryBuilder other = succeeds(fails(story(), "announce", 1).about("redis", "default", "queue"), "announce", 1)
                .event(Actor.KRATIX, EventKind.RECONCILED, "reconciled", "");
        assertThat(Headline.of(gone(other)).tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void severalPipelinesThatFailedAreCounted() {
        assertThat(Headline.of(gone(fails(fails(story(), "announce", 1), "bill", 1))))
                .isEqualTo(new Headline(Tone.BAD, "Gone, but announce and 1 more failed and never succeeded"));
    }

    @Test
    void aContainerThatWasTriedAgainIsNotGood() {
        StoryBuilder story = begins(story(), "provision", 1)
                .failed("render", 100, 1, 10_000)
                .ran("render", 100)
                .ofRun(Actor.JOB_CONTROLLER, EventKind.PIPELINE_SUCCEEDED, "provision", "");
        assertThat(Headline.of(gone(story)))
                .isEqualTo(new Headline(Tone.WAITING, "Gone, but render had to be tried again"));
    }

    @Test
    void filesThatWereNotWrittenAreNotGood() {
        StoryBuilder story = story().event(Actor.STATE_STORE, EventKind.FILES_NOT_WRITTEN, "no route to host", "");
        assertThat(Headline.of(gone(story)))
                .isEqualTo(new Headline(Tone.WAITING, "Gone, but files could not be written on the way"));
    }

    @Test
    void anErrorIsNotGoodButADetailIsNobodysBusiness() {
        assertThat(Headline.of(gone(story().event(Actor.KRATIX, EventKind.ERROR, "conflict", ""))))
                .isEqualTo(new Headline(Tone.WAITING, "Gone, but there were errors on the way"));
        assertThat(Headline.of(gone(story().detail(Actor.KRATIX, EventKind.ERROR, "conflict", ""))))
                .isEqualTo(new Headline(Tone.GOOD, "Gone"));
    }

    @Test
    void whatAPersonStoppedWentAsThePersonWanted() {
        StoryBuilder story = begins(story(), "provision", 1)
                .begins("render")
                .after(100)
                .ofRun(Actor.PERSON, EventKind.JOB_DELETED, "Job of provision deleted", "");
        assertThat(Headline.of(gone(succeeds(story, "provision", 2))).tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void aConditionThatIsFalseIsTheWorst() {
        assertThat(Headline.of(Stories.redis()))
                .isEqualTo(new Headline(Tone.BAD, "Reconciled is False: ConfigureWorkflowFailed"));
    }

    @Test
    void aWorkflowThatIsAtItIsNotBad() {
        StoryBuilder story = story().condition("ConfigureWorkflowCompleted", "False", "PipelinesInProgress", "")
                .stands(true, false, List.of(), "");
        assertThat(Headline.of(story.end(false)))
                .isEqualTo(new Headline(Tone.WAITING, "ConfigureWorkflowCompleted is False: PipelinesInProgress"));
    }

    @Test
    void whatWaitsForItsDeletionSaysSo() {
        assertThat(Headline.of(story().stands(true, true, List.of("x"), "").end(true)))
                .isEqualTo(new Headline(Tone.WAITING, "default/cache is still being deleted"));
        assertThat(Headline.of(fails(story(), "announce", 1)
                        .stands(true, true, List.of("x"), "")
                        .end(true)))
                .isEqualTo(new Headline(
                        Tone.BAD, "default/cache is still being deleted, and announce failed and never succeeded"));
    }

    @Test
    void aStoryThatIsTooShortSaysSo() {
        assertThat(Headline.of(story().end(false))).isEqualTo(new Headline(Tone.WAITING, "Not everything is at rest"));
        assertThat(Headline.of(story().end(true))).isEqualTo(new Headline(Tone.GOOD, "Everything is at rest"));
    }

    private static StoryBuilder story() {
        return new StoryBuilder("").about("redis", "default", "cache");
    }

    private static StoryBuilder begins(StoryBuilder story, String pipeline, int ordinal) {
        return story.start("resource/configure", pipeline, 1, 2, ordinal, "");
    }

    private static StoryBuilder succeeds(StoryBuilder story, String pipeline, int ordinal) {
        return begins(story, pipeline, ordinal)
                .after(1_000)
                .ofRun(Actor.JOB_CONTROLLER, EventKind.PIPELINE_SUCCEEDED, pipeline, "");
    }

    private static StoryBuilder fails(StoryBuilder story, String pipeline, int ordinal) {
        return begins(story, pipeline, ordinal)
                .after(1_000)
                .ofRun(Actor.JOB_CONTROLLER, EventKind.PIPELINE_FAILED, pipeline, "");
    }

    private static Timeline gone(StoryBuilder story) {
        return story.stands(false, true, List.of(), "").end(true);
    }
}
