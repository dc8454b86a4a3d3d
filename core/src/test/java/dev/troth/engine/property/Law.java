package dev.troth.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;

/** Something that is so in every pass of a kind. It is judged on many passes and tells of the first that breaks it. */
final class Law {

    private final String says;
    private final Predicate<OnePass> when;
    private final Predicate<OnePass> then;
    private long judged;
    private String broken = "";

    private Law(String says, Predicate<OnePass> when, Predicate<OnePass> then) {
        this.says = says;
        this.when = when;
        this.then = then;
    }

    static Law says(String says, Predicate<OnePass> when, Predicate<OnePass> then) {
        return new Law(says, when, then);
    }

    String says() {
        return says;
    }

    /**
     * Looks whether a pass keeps it.
     *
     * @param history which case it is, so that it can be found again
     */
    void judge(OnePass pass, Object history) {
        if (!broken.isEmpty() || !when.test(pass)) {
            return;
        }
        judged++;
        if (!then.test(pass)) {
            broken = "broken in " + history + pass;
        }
    }

    /** Fails when a pass broke it. */
    void isNeverBroken() {
        assertThat(broken).as(says).isEmpty();
    }

    /** Fails when a pass broke it, or when no pass was of its kind. */
    void holds() {
        isNeverBroken();
        assertThat(judged).as("passes that the law is about").isPositive();
    }
}
