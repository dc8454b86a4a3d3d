package dev.troth.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.property.Controllers.PlatformPass;
import java.util.function.Predicate;

/** Something that is so in every pass of a kind, whichever controller makes it; as {@link Law}. */
final class PromiseLaw {

    private final String says;
    private final Predicate<PlatformPass> when;
    private final Predicate<PlatformPass> then;
    private long judged;
    private String broken = "";

    private PromiseLaw(String says, Predicate<PlatformPass> when, Predicate<PlatformPass> then) {
        this.says = says;
        this.when = when;
        this.then = then;
    }

    static PromiseLaw says(String says, Predicate<PlatformPass> when, Predicate<PlatformPass> then) {
        return new PromiseLaw(says, when, then);
    }

    String says() {
        return says;
    }

    void judge(PlatformPass pass, Object history) {
        if (!broken.isEmpty() || !when.test(pass)) {
            return;
        }
        judged++;
        if (!then.test(pass)) {
            broken = "broken in " + history + pass;
        }
    }

    void holds() {
        assertThat(broken).as(says).isEmpty();
        assertThat(judged).as("passes that the law is about").isPositive();
    }
}
