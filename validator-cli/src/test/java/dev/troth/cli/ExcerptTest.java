package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void showsAllThatIsNotLeftOut() {
        assertThat(excerpt("a b c").fits(text("a b c"))).isTrue();
        assertThat(excerpt("a … d e").fits(text("a b c d e"))).isTrue();
        assertThat(excerpt("… d e").fits(text("a b c d e"))).isTrue();
        assertThat(excerpt("a …").fits(text("a b c d e"))).isTrue();
        assertThat(excerpt("a … c … c").fits(text("a c b c c"))).isTrue();

        assertThat(excerpt("a b").fits(text("a b c"))).isFalse();
        assertThat(excerpt("b c").fits(text("a b c"))).isFalse();
        assertThat(excerpt("a … d").fits(text("a b c d e"))).isFalse();
        assertThat(excerpt("b … e").fits(text("a b c d e"))).isFalse();
        assertThat(excerpt("a b … b c").fits(text("a b c"))).isFalse();
        assertThat(excerpt("a x … e").fits(text("a b c d e"))).isFalse();
    }

    @Test
    void showsOfAChangedTextWhatItShowedBefore() {
        assertThat(excerpt("a b c").of(text("a x c"))).isEqualTo(text("a x c"));
        assertThat(excerpt("a b … e f").of(text("a x c d e f"))).isEqualTo(text("a x … e f"));
        assertThat(excerpt("a … e f").of(text("a b c x f"))).isEqualTo(text("a … x f"));
        assertThat(excerpt("a … d e").of(text("a b d x e"))).isEqualTo(text("a … d x e"));
        assertThat(excerpt("a … c").of(text("a c"))).isEqualTo(text("a … c"));
        assertThat(excerpt("").of(text("a b"))).isEqualTo(text("a b"));
    }

    private static Excerpt excerpt(String words) {
        return new Excerpt(text(words));
    }

    private static List<String> text(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
