package dev.troth.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text: nothing is thrown, ranges lie in the text and in each other. */
class AnyTextTest {

    private static final List<String> VALID = List.of(
            """
            # head
            apiVersion: v1
            metadata:
              name: x # why
              labels: {a: b, "c": 'd 😀'}
            spec:
              list:
              - a
              - b: 1
                c: [1, 0x10, "x"]
              -
                - deep
              text: |
                block
                  more

                end
              folded: >-
                one
                two
              quoted: "dq \\n x"
              many: first
                second
              anchor: &a {x: 1}
              ref: *a
              merge:
                <<: *a
                y: .5
            """,
            "{\"a\": [1, {\"b\": null}], \"c\": \"d\", \"e\": {}}\n",
            "---\na: 1\n---\n- b\n- - c\n  - d\n...\n",
            "spec:\n  workflows:\n    resource:\n      configure:\n        - kind: Pipeline\n          args: [--x, y]\n");

    private static final List<String> SNIPPETS = List.of(
            " ",
            "  ",
            "\t",
            "\n",
            ":",
            ": ",
            "- ",
            "#",
            " #",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "|",
            ">",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "?",
            "? ",
            "&b ",
            "*a",
            "!!str ",
            "---",
            "\n---\n",
            "\n...\n",
            "\r\n",
            "\r",
            "é",
            "😀",
            "\uD83D",
            "<<: ",
            "a: b",
            "{{ .x }}",
            "{{",
            "}}",
            "\u0000",
            "\u0007",
            "\uFEFF",
            "\u0085",
            "\u2028",
            "\\",
            "|+",
            ">2",
            "!x ",
            "!!int ",
            "~",
            ".inf",
            "%YAML 1.1\n---\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsThrownAndRangesNest(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String text = VALID.get(random.nextInt(VALID.size()));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                text = changed(text, random);
            }
            checkRanges(text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySnippetsInARowAreRead(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(30); count > 0; count--) {
                text.append(SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            }
            checkRanges(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyCutOfAValidTextIsRead(int index) {
        String text = VALID.get(index);
        for (int end = 0; end <= text.length(); end++) {
            checkRanges(text.substring(0, end));
            checkRanges(text.substring(end));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whatARangeHoldsReadsAsTheSameScalar(int index) {
        String text = VALID.get(index);
        YamlFile file = Yaml.read(text);
        for (YamlDocument document : file.documents()) {
            if (document.root() != null) {
                readAgain(text, document.root());
            }
        }
    }

    private static void readAgain(String text, YamlNode node) {
        switch (node) {
            case YamlMapping mapping -> mapping.entries().forEach(entry -> readAgain(text, entry.value()));
            case YamlSequence list -> list.items().forEach(item -> readAgain(text, item.value()));
            case YamlScalar scalar -> {
                if (scalar.style() != YamlScalar.Style.LITERAL && scalar.style() != YamlScalar.Style.FOLDED) {
                    String written =
                            text.substring(scalar.span().start(), scalar.span().end());
                    YamlNode again = Place.of(Yaml.read("k: " + written + "\n")
                                    .documents()
                                    .getFirst())
                            .get("k")
                            .node();
                    assertThat(again)
                            .isInstanceOfSatisfying(
                                    YamlScalar.class,
                                    same -> assertThat(same.json()).isEqualTo(scalar.json()));
                }
            }
        }
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + SNIPPETS.get(random.nextInt(SNIPPETS.size())) + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(4)));
            default -> {
                int other = random.nextInt(text.length() + 1);
                yield text.substring(0, at)
                        + text.substring(Math.min(at, other), Math.max(at, other))
                        + text.substring(at);
            }
        };
    }

    private static void checkRanges(String text) {
        YamlFile file;
        try {
            file = Yaml.read(text);
        } catch (RuntimeException thrown) {
            throw new AssertionError("reading threw: " + text, thrown);
        }
        Span all = new Span(0, text.length());
        assertThat(file.documents()).as(text).isNotEmpty();
        for (YamlProblem problem : file.problems()) {
            assertThat(all.contains(problem.span()))
                    .as("%s in %s", problem, text)
                    .isTrue();
        }
        for (YamlDocument document : file.documents()) {
            assertThat(all.contains(document.span())).as(text).isTrue();
            for (YamlComment comment : document.comments()) {
                assertThat(text.charAt(comment.span().start())).as(text).isEqualTo('#');
            }
            if (document.root() != null) {
                checkNode(text, document.root(), all);
            }
        }
    }

    private static void checkNode(String text, YamlNode node, Span around) {
        assertThat(around.contains(node.span()))
                .as("%s in %s of %s", node.span(), around, text)
                .isTrue();
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    if (entry.merged()) {
                        continue;
                    }
                    assertThat(node.span().contains(entry.span())).as(text).isTrue();
                    assertThat(entry.key().span().end())
                            .as(text)
                            .isLessThanOrEqualTo(entry.valueSpan().start());
                    checkPart(text, entry.value(), entry.valueSpan());
                }
            }
            case YamlSequence list -> {
                for (YamlItem item : list.items()) {
                    assertThat(node.span().contains(item.span())).as(text).isTrue();
                    checkPart(text, item.value(), item.span());
                }
            }
            case YamlScalar ignored -> {}
        }
    }

    /** A part stands where it is written, unless it is an alias or an empty item. */
    private static void checkPart(String text, YamlNode part, Span written) {
        if (part.span().equals(written)) {
            checkNode(text, part, written);
        } else {
            assertThat(text.charAt(written.start())).as(text).isIn('*', '-');
        }
    }
}
