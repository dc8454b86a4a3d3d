package dev.troth.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader gives what the mending reader gives, to the last offset, or nothing. */
class TwoReadersTest {

    /** What the quick reader is for. */
    private static final List<String> PLAIN = List.of(
            "",
            "\n\n",
            "# only a comment",
            "a: b",
            "a: b\n",
            "a:\n",
            "  a: b\n  c: d\n",
            "a:\n  b:\n    c: d\n  e: f\n",
            "a:\n  b:\nc:\n",
            "a:\n- b\n- c\nd: e\n",
            "a:\n  - b\n  - c\nd: e\n",
            "- - a\n  - b\n-   c: d\n    e: f\n-\n- # why\n  g: h\n-\n  - i\n",
            "a:\n-\n-\nb:\n  -\n",
            "- a:\n  - b\n  c: d\n",
            "a: 'it''s'\nb: \"x\\n\\\"y\\\"\\\\ \\/ \\t\"\n\"c\": ''\n'd': \"\"\n",
            "a: [b, 'c', \"d\", [e], {f: g}, 1, -2, ~, a b c ]\nb: {}\nc: [ ]\nd: { e: [f] , g: 'h'}\n",
            "a: {\"b\":1,\"c\" : \"d\"}\n",
            "a: http://b/c?d=e#f\nb: x:y:z\nc: a, b\nd: [http://e:80/f]\ng: {h: i:j}\n",
            "a: b # c\n# d\n  # e\n\nf: # g\n  h: i\n#j\n",
            "# a\n---\n# b\nc: d\n--- # e\nf: g\n---\n---\n# h\n",
            "---\na: b\n",
            "a: |\n  b\n    c\n\n  d\n\n\ne: >-\n  f\n  g\n\n  h\n    i\n  j\nk: |+ # why\n  l\n\n\nm: >\n   n\n",
            "- |\n b\n- >+\n  c\n\n- a: |-\n    d\n  # one\n  e: f\n",
            "a: |\n  # no comment\n  b # neither\n# one\nc: d\n",
            "a: |\n  b  \n     \n  \nc: d\n",
            "a: |\n\n   \n   b\n",
            "a: |\n  \tb\n  c\td\ne: f # \tg\n",
            "a: yes\nb: 0x1F\nc: 1.0\nd: 2024-01-01\ne: ~\nf: null\ng: 1e3\nh: -\u00e9\ni: <<\n",
            "a: 1\na: 2\nb: {c: 1, c: 2}\n1: x\ntrue: y\n1.5: z\n\"1\": w\n",
            "a: é 😀 b # ü😀\n😀: {é: 😀}\nc: |\n  😀\nd: e\n",
            "a: b\r\nc: |\r\n  d\r\n\r\n  e\r\nf:\r\n- g # h\r\n- [i]\r\n---\r\n# j\r\n",
            "-a: b\n\"c\":\n  -d: e\nf: -g\nh: --i\nj: .k\n",
            "a: b {{ .c }}\nd: 'e: f'\ng: \"# h\"\ni: j#k\n",
            "a:   b   \nc:   \n  d: e   # f\n   \n",
            "a: b\n c\nd: e\n\n  \n    f:g - h\n",
            "a:\n  b c   \n   d\n  - e\nf:\n  'g\n  h  \n\n   it''s'\ni: \"j\n  k\\n\n  \"\n",
            "- a\n  b\n- c:\n    d\n   e\n-\n  f\n- - g\n   h\n-\n  |\n  i\n- \n  [j]\n",
            "a:\n  [b]\nc:\n  |\n  d\ne:\n  \"f\"\ng:\n  ~\n",
            "a: \"b \\\n  c\\\n\n  \\ d\\\\\n  e\"\n",
            "a:\r\n  b\r\n\r\n  c\r\nd: 'e\r\n\r\n  f'\r\n",
            "{\"a\": [1, {\"b\": null}], \"c\": \"d\", \"e\": {}}\n",
            "a\n",
            "- a",
            "--- # a\n'b'\n---\nc\nd\n---\n[]\n---\n|\n  e\n");

    /** As those of {@code tricky-texts.txt}, but with characters or lengths that are better written in Java. */
    private static final List<String> ODD = List.of(
            "\uFEFFa: b\n",
            "a: \uFEFFb\n",
            "# \uFEFF\na: b\n",
            "a: b\u0085c: d\n",
            "a: b\u2028c: d\n",
            "a: \u00a0b\u00a0\n",
            "\u3000a: b\n",
            "a: b # \u3000c\u3000\n",
            "a: \u0007\n",
            "a: \u007f\n",
            "a: \uD83D\n",
            "a: \uDE00\uD83D\n",
            "a: \u0000\n",
            "a: \uFFFF\n",
            "k".repeat(1_200) + ": a\n",
            "'" + "k".repeat(1_200) + "': a\n",
            "a: {" + "k".repeat(1_200) + ": b}\n",
            "- " + "v".repeat(1_200) + "\n",
            "a: [" + "v, ".repeat(500) + "v]\n",
            "[".repeat(150) + "]".repeat(150),
            "a: " + "[".repeat(90) + "]".repeat(90),
            "- ".repeat(99) + "a\n",
            "- ".repeat(100) + "a\n",
            "- ".repeat(101) + "a\n",
            "- ".repeat(250) + "a\n");

    /** What is put in somewhere, a line each, written as in {@code tricky-texts.txt}. */
    private static final List<String> SNIPPETS = readable("""
            ␣
             ␣
              ␣
            ⇥
            ⏎
            ⏎⏎
            ⏎ ␣
            ␍⏎
            ␍
            :
            :␣
            -␣
            -
            #
             #
             # c⏎
            [
            ]
            {
            }
            ,
            "
            '
            ''
            \\
            \\n
            |
            >
            |-⏎
            >+⏎
            : |⏎
            : >⏎
            &
            *
            !
            %
            @
            `
            ?
            ?␣
            &b␣
            *a
            !!str␣
            ---
            ---⏎
            ⏎---⏎
            ⏎...⏎
            é
            😀
            \uD83D
            \0
            \u00a0
            \uFEFF
            \u0085
            \u2028
            <<:␣
            a: b
            a: b⏎
            1:␣
            ~
            .inf
            [a, b]
            {a: b}
            {{ .x }}
            "a":␣
            'a'
            """);

    private static final int MUTATIONS = 6_000;

    @ParameterizedTest
    @FieldSource("PLAIN")
    void plainTextsAreReadQuickly(String text) {
        assertThat(compare(text)).as(text).isTrue();
    }

    @Test
    void trickyTextsAreReadAlikeOrLeft() throws IOException {
        List<String> texts = new ArrayList<>(ODD);
        try (InputStream file = TwoReadersTest.class.getResourceAsStream("tricky-texts.txt")) {
            texts.addAll(readable(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        }
        assertThat(texts).hasSizeGreaterThan(300);
        for (String text : texts) {
            String deeper = text.replace("\n", "\n  ");
            compare(text);
            compare("x:\n  y: z\n" + text);
            compare(text + "x: y\n");
            compare(text.replace("\n", "\r\n"));
            compare("top:\n  " + deeper);
            compare("- " + deeper);
            compare("- " + deeper + "\n- x\n");
            compare("a: 1\n---\n" + text + "\n---\n" + text);
        }
    }

    @Test
    void theTextsOfTheProjectAreReadAlikeAndMostlyQuickly() throws IOException {
        int quick = 0;
        Set<String> texts = ofTheProject();
        for (String text : texts) {
            quick += compare(text) ? 1 : 0;
        }
        assertThat(texts).hasSizeGreaterThan(1_000);
        assertThat(quick).isGreaterThan(texts.size() * 3 / 4);
    }

    @Test
    void recordedPromisesAreReadAlikeAndNearlyAllQuickly() throws IOException {
        Path corpus = reference().resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "no folder " + corpus);
        int quick = 0;
        int valid = 0;
        for (Path file : filesBelow(corpus)) {
            String text = Files.readString(file);
            boolean wasQuick = compare(text);
            if (file.startsWith(corpus.resolve("valid"))) {
                valid++;
                quick += wasQuick ? 1 : 0;
            }
        }
        assertThat(quick * 10).as("%d of %d", quick, valid).isGreaterThanOrEqualTo(valid * 9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsChangedTheTextsAreReadAlikeOrLeft(long seed) throws IOException {
        List<String> texts = new ArrayList<>(PLAIN);
        for (String text : ofTheProject()) {
            if (text.length() < 1_500) {
                texts.add(text);
            }
        }
        Random random = new Random(seed);
        int quick = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            // Half of them are short ones, in which everything is near to everything.
            String text = texts.get(random.nextInt(random.nextBoolean() ? PLAIN.size() : texts.size()));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                text = changed(text, random);
            }
            quick += compare(text) ? 1 : 0;
        }
        assertThat(quick).isGreaterThan(MUTATIONS / 10);
    }

    @Test
    void limitsAreLeftToTheMendingReader() {
        SourceText deep = new SourceText("a:\n  b:\n    c: d\n");
        assertThat(QuickReader.read(deep, new YamlLimits(100, 3, 100, 10))).isNotNull();
        assertThat(QuickReader.read(deep, new YamlLimits(100, 2, 100, 10))).isNull();
        assertThat(QuickReader.read(deep, new YamlLimits(10, 3, 100, 10))).isNull();
        SourceText twice = new SourceText("a: 1\na: 2\na: 3\n");
        assertThat(QuickReader.read(twice, new YamlLimits(100, 3, 100, 3))).isNotNull();
        assertThat(QuickReader.read(twice, new YamlLimits(100, 3, 100, 2))).isNull();
    }

    /** Texts of which each stands in a line, with signs for the characters that do not show. */
    private static List<String> readable(String lines) {
        return lines.lines()
                .map(line -> line.replace('␣', ' ')
                        .replace('⇥', '\t')
                        .replace('␍', '\r')
                        .replace('⏎', '\n'))
                .toList();
    }

    /** Compares what both readers give; whether the quick one gives something. */
    private static boolean compare(String text) {
        SourceText source = new SourceText(text);
        YamlFile quick = QuickReader.read(source, YamlLimits.DEFAULT);
        if (quick == null) {
            return false;
        }
        assertThat(Shape.of(quick))
                .as(text)
                .isEqualTo(Shape.of(MendingReader.read(source, YamlLimits.DEFAULT, KnownKeys.NONE)));
        return true;
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(5));
        return switch (random.nextInt(8)) {
            case 0, 1 -> text.substring(0, at) + SNIPPETS.get(random.nextInt(SNIPPETS.size())) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(end);
            case 3 -> random.nextBoolean() ? text.substring(0, at) : text.substring(at);
            case 4 -> text.substring(0, at) + text.substring(Math.max(0, at - random.nextInt(40)));
            case 5 -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\n ");
            default -> lineChanged(text, random);
        };
    }

    private static String lineChanged(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String moved = lines.get(line);
        switch (random.nextInt(6)) {
            case 0 -> lines.set(line, lines.set(other, moved));
            case 1 -> lines.remove(line);
            case 2 -> lines.add(other, moved);
            case 3 -> lines.set(line, " ".repeat(1 + random.nextInt(4)) + moved);
            case 4 -> lines.set(line, moved.substring(Math.min(moved.length(), 1 + random.nextInt(3))));
            default -> lines.add(line, " ".repeat(random.nextInt(8)) + (random.nextBoolean() ? "# c" : ""));
        }
        return String.join("\n", lines);
    }

    /** The examples of the rules' pages, the example projects, and what the API server was asked. */
    private static Set<String> ofTheProject() throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        Path root = Path.of(System.getProperty("troth.root", "."));
        for (Path page : filesBelow(root.resolve("docs"))) {
            if (page.toString().endsWith(".md")) {
                examples(Files.readString(page), texts);
            }
        }
        for (Path example : filesBelow(root.resolve("examples"))) {
            texts.add(Files.readString(example));
        }
        for (Path recordings : filesBelow(root.resolve("conformance/recordings/admission"))) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(recordings)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    texts.add(Place.of(Yaml.read(line).documents().getFirst())
                            .get("text")
                            .stringOrEmpty());
                }
            }
        }
        return texts;
    }

    private static void examples(String page, Set<String> texts) {
        String[] parts = page.split("(?m)^```");
        for (int i = 1; i < parts.length; i += 2) {
            texts.add(parts[i].substring(parts[i].indexOf('\n') + 1));
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path reference() {
        String root = System.getProperty("troth.root", ".");
        return Path.of(System.getProperty(
                "troth.reference", Path.of(root, "..", "shared").toString()));
    }
}
