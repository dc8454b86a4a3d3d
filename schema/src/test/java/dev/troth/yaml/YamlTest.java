package dev.troth.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void everyKeyAndValueKnowsItsRange() {
        String text = """
                # head
                kind: Promise   # what
                spec:
                  list:
                  - a
                  - 'b'
                  flow: {x: [1, "2"] }
                  text: |
                    one

                    two

                  empty:
                  last: two
                    lines
                """;
        Place spec = root(text).get("spec");

        assertThat(at(text, root(text).get("kind").value())).isEqualTo("Promise");
        assertThat(at(text, spec.key())).isEqualTo("spec");
        assertThat(at(text, spec.get("list").value())).isEqualTo("- a\n  - 'b'");
        assertThat(at(text, spec.get("list").items().get(1).value())).isEqualTo("'b'");
        assertThat(at(text, spec.get("flow").value())).isEqualTo("{x: [1, \"2\"] }");
        assertThat(at(text, spec.at("flow", "x").value())).isEqualTo("[1, \"2\"]");
        assertThat(at(text, spec.get("text").value())).isEqualTo("|\n    one\n\n    two");
        assertThat(at(text, spec.get("last").value())).isEqualTo("two\n    lines");
        assertThat(at(text, spec.value())).startsWith("list:").endsWith("lines");
        assertThat(spec.get("empty").value()).isEqualTo(spec.get("empty").key());
        assertThat(Yaml.read(text).problems()).isEmpty();
    }

    @Test
    void anEmptyItemIsItsDash() {
        String text = "list:\n- a\n-\n- # todo\n";
        List<Place> items = root(text).get("list").items();

        assertThat(items).extracting(item -> item.value().start()).containsExactly(8, 10, 12);
        assertThat(items.get(2).isNothing()).isTrue();
    }

    @Test
    void anEmptyBlockScalarIsItsHead() {
        String text = "a: |- # nothing\nb: 1\n";

        assertThat(at(text, root(text).get("a").value())).isEqualTo("|-");
        assertThat(Yaml.read(text).documents().getFirst().comments())
                .extracting(YamlComment::text)
                .containsExactly("nothing");
    }

    @Test
    void anchorAndTagAreNoPartOfAValue() {
        String text = "a: &x !!str 12\nb: &y\n  c: d\ne: &z # note\n  - 1\n";

        assertThat(at(text, root(text).get("a").value())).isEqualTo("12");
        assertThat(at(text, root(text).get("b").value())).isEqualTo("c: d");
        assertThat(at(text, root(text).get("e").value())).isEqualTo("- 1");
    }

    @Test
    void anAliasSharesTheValueAndKeepsItsOwnRange() {
        String text = "a: &x {b: 1}\nc: *x\n";

        assertThat(root(text).get("c").node()).isInstanceOf(YamlMapping.class);
        assertThat(at(text, root(text).get("c").value())).isEqualTo("*x");
        assertThat(at(text, root(text).at("c", "b").key())).isEqualTo("b");
    }

    @Test
    void mergedEntriesComeLastAndYieldToOnesOwn() {
        Place merged = root("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  b: 3\n").get("d");

        assertThat(merged.entries()).extracting(Place::name).containsExactly("b", "c");
        assertThat(merged.get("b").scalar().orElseThrow().json()).isEqualTo("3");
        assertThat(merged.mapping().orElseThrow().entries().getLast().merged()).isTrue();
    }

    @Test
    void theFirstOfSeveralMergedMappingsWins() {
        Place merged = root("<<: [{a: 1}, {a: 2, b: 3}]\n");

        assertThat(merged.get("a").scalar().orElseThrow().json()).isEqualTo("1");
        assertThat(merged.get("b").scalar().orElseThrow().json()).isEqualTo("3");
    }

    @Test
    void whatIsNoMappingCannotBeMerged() {
        assertThat(errors("<<: text\n")).containsExactly(YamlProblem.Kind.SYNTAX);
    }

    @Test
    void aKeyTwiceIsTwoEntriesAndAProblemAtTheSecond() {
        String text = "a: 1\non: 2\n\"true\": 3\na: 4\n";
        YamlFile file = Yaml.read(text);

        assertThat(file.problems().stream().filter(p -> p.kind() == YamlProblem.Kind.DUPLICATE_KEY))
                .extracting(problem -> at(text, problem.span()) + "/" + at(text, requireNonNull(problem.related())))
                .containsExactly("\"true\"/on", "a/a");
        assertThat(root(text).get("a").scalar().orElseThrow().json()).isEqualTo("4");
    }

    @Test
    void aKeyTwiceIsFoundInLargeMappingsToo() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("key").append(i).append(": 1\n");
        }
        text.append("key7: 2\n");

        assertThat(errors(text.toString())).containsExactly(YamlProblem.Kind.DUPLICATE_KEY);
        assertThat(root(text.toString()).get("key7").scalar().orElseThrow().json())
                .isEqualTo("2");
    }

    @Test
    void anAliasNeedsAnAnchorBeforeIt() {
        assertThat(errors("a: *nowhere\nb: &nowhere 1\n")).containsExactly(YamlProblem.Kind.UNDEFINED_ALIAS);
        assertThat(errors("a: &a\n  b: *a\n")).containsExactly(YamlProblem.Kind.RECURSIVE_ALIAS);
        assertThat(errors("a: &x 1\n---\nb: *x\n")).containsExactly(YamlProblem.Kind.UNDEFINED_ALIAS);
    }

    @Test
    void documentsLieBetweenTheirMarkers() {
        String text = "# first\n---\na: 1\n---\n# only this\n---\nb: 2\n...\n";
        List<YamlDocument> documents = Yaml.read(text).documents();

        assertThat(documents)
                .extracting(document -> at(text, document.span()))
                .containsExactly("\na: 1\n", "\n# only this\n", "\nb: 2\n");
        assertThat(documents).extracting(document -> document.comments().size()).containsExactly(1, 1, 0);
        assertThat(documents.get(1).root()).isNull();
        assertThat(documents).allMatch(YamlDocument::whole);
    }

    @Test
    void textWithoutAValueIsADocumentWithoutRoot() {
        for (String text : List.of("", "\n", "# note\n", "---\n", "---\n...\n", "\uFEFF")) {
            YamlFile file = Yaml.read(text);

            assertThat(file.documents()).as(text).hasSize(1);
            assertThat(file.documents().getFirst().root()).as(text).isNull();
            assertThat(file.problems()).as(text).isEmpty();
        }
    }

    @Test
    void commentsAreWhatNoScalarHolds() {
        String text = "a: b#c # one\nd: '# no'\ne: |\n  # no\nf: [x, # two\n  y]\n#three\n";

        assertThat(Yaml.read(text).documents().getFirst().comments())
                .extracting(comment -> at(text, comment.span()))
                .containsExactly("# one", "# two", "#three");
    }

    @Test
    void rangesStayExactBehindAnEmoji() {
        String text = "a: \"😀😀\"\n# 😀\nb😀: 'x😀' # 😀\nc: d\n";

        assertThat(at(text, root(text).get("c").key())).isEqualTo("c");
        assertThat(at(text, root(text).get("b😀").value())).isEqualTo("'x😀'");
        assertThat(root(text).get("a").stringOrEmpty()).isEqualTo("😀😀");
        String infinite = "a: 😀\nb: .inf";
        assertThat(at(infinite, Yaml.read(infinite).problems().getFirst().span()))
                .isEqualTo(".inf");
    }

    @Test
    void jsonByteOrderMarkAndForeignLineEndsAreRead() {
        assertThat(root("{\n\t\"a\": [1, {\"b\":null}],\n\t\"c\":\"d\"\n}\n")
                        .get("c")
                        .stringOrEmpty())
                .isEqualTo("d");
        String marked = "\uFEFFa: b\r\nc: d\r\n";
        assertThat(at(marked, root(marked).get("c").value())).isEqualTo("d");
        assertThat(root("a: b\rc: d\r").get("c").stringOrEmpty()).isEqualTo("d");
        assertThat(Yaml.read(marked).problems()).isEmpty();
    }

    @Test
    void limitsAreTold() {
        YamlLimits limits = new YamlLimits(1_000, 10, 100, 20);

        assertThat(errors("a: b\n".repeat(400), limits)).contains(YamlProblem.Kind.TOO_LONG);
        assertThat(errors("[".repeat(20) + "]".repeat(20), limits)).containsExactly(YamlProblem.Kind.TOO_DEEP);
        assertThat(errors("a: &a [1,2,3,4,5,6,7,8,9]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b]\n", limits))
                .containsExactly(YamlProblem.Kind.TOO_MANY_NODES);
        assertThat(errors("a: &a [[[[1]]]]\nb: &b [[[[*a]]]]\nc: [[[[*b]]]]\n", limits))
                .containsExactly(YamlProblem.Kind.TOO_DEEP);
        assertThat(Yaml.read("a: *x\n".repeat(100), limits).problems()).hasSize(20);
    }

    private static Place root(String text) {
        return Place.of(Yaml.read(text).documents().getFirst());
    }

    private static String at(String text, Span span) {
        return text.substring(span.start(), span.end());
    }

    private static List<YamlProblem.Kind> errors(String text) {
        return errors(text, YamlLimits.DEFAULT);
    }

    private static List<YamlProblem.Kind> errors(String text, YamlLimits limits) {
        return Yaml.read(text, limits).problems().stream()
                .map(YamlProblem::kind)
                .filter(kind -> kind != YamlProblem.Kind.ANCHOR && kind != YamlProblem.Kind.KEY_NOT_STRING)
                .toList();
    }
}
