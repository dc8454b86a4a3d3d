package dev.troth.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A syntax error is told where it is, and the rest of the file is still there. */
class RepairTest {

    @Test
    void aMissingQuoteIsToldWhereTheTextBegins() {
        String text = "kind: Promise\nname: \"cache\nspec:\n  a: 1\n  b: \"x\"\n";
        YamlFile file = Yaml.read(text);

        assertThat(told(file)).containsExactly("SYNTAX \"cache");
        assertThat(root(file).get("name").stringOrEmpty()).isEqualTo("cache");
        assertThat(root(file).at("spec", "b").stringOrEmpty()).isEqualTo("x");
        assertThat(file.documents().getFirst().whole()).isFalse();
    }

    @Test
    void aMissingQuoteAtTheEndOfTheFile() {
        YamlFile file = Yaml.read("a: 'it''s\nb: 2\n");

        assertThat(told(file)).containsExactly("SYNTAX 'it''s");
        assertThat(root(file).get("b").scalar().orElseThrow().json()).isEqualTo("2");
    }

    @Test
    void aMissingQuoteInBracketsClosesBeforeTheBracket() {
        YamlFile file = Yaml.read("args: [\"a, b]\nname: x\n");

        assertThat(told(file)).containsExactly("SYNTAX \"a, b");
        assertThat(root(file).get("args").items()).hasSize(1);
        assertThat(root(file).get("name").stringOrEmpty()).isEqualTo("x");
    }

    @Test
    void anEscapeThatTheTextCutsOffIsTold() {
        for (String escape : List.of("\\x", "\\u", "\\U", "\\u20")) {
            assertThat(told(Yaml.read("a: b\nc: \"" + escape)))
                    .as(escape)
                    .isNotEmpty()
                    .allMatch(told -> told.startsWith("SYNTAX"));
        }
    }

    @Test
    void anEscapeOfMoreThanAllCharactersIsTold() {
        for (String escape : List.of("\\U00110000", "\\Uffffffff")) {
            YamlFile file = Yaml.read("a: \"x" + escape + "\"\nb: 2\n");

            assertThat(told(file)).as(escape).containsExactly("SYNTAX \\U");
            assertThat(root(file).get("b").scalar().orElseThrow().json()).isEqualTo("2");
        }
    }

    @Test
    void anEscapeOfHalfACharacterIsForJsonOnly() {
        assertThat(told(Yaml.read("a: \"x\\ud83d\\ude00\"\n"))).containsExactly("SYNTAX \\ud83d");
        assertThat(told(Yaml.read("a: \"\\\\ud83d \\U0001F600 😀\"\n"))).isEmpty();
        assertThat(told(Yaml.read(" {\"a\": \"\\ud83d\\ude00\"}\n"))).isEmpty();
    }

    @Test
    void aBracketThatIsNeverClosedEndsWithItsLine() {
        YamlFile file = Yaml.read("args: [a, b\nname: x\nspec:\n  c: d\n");

        assertThat(told(file)).containsExactly("SYNTAX [");
        assertThat(root(file).get("args").items()).hasSize(2);
        assertThat(root(file).at("spec", "c").stringOrEmpty()).isEqualTo("d");
    }

    @Test
    void aMissingCommaIsToldAtTheNextPart() {
        YamlFile file = Yaml.read("args: [\"a\" \"b\"]\nname: x\n");

        assertThat(told(file)).containsExactly("SYNTAX \"b\"]");
        assertThat(root(file).get("args").items()).hasSize(2);
    }

    @Test
    void aTabInIndentationIsFoundAtTheTab() {
        String text = "spec:\n\tname: x\n\tkind: y\nlast: z\n";
        YamlFile file = Yaml.read(text);

        assertThat(told(file)).containsExactly("TAB \t", "TAB \t");
        assertThat(file.problems().getFirst().span()).isEqualTo(new Span(6, 7));
        assertThat(text(file, root(file).at("spec", "kind").value())).isEqualTo("y");
        assertThat(text(file, root(file).get("last").value())).isEqualTo("z");
    }

    @Test
    void aTabOnAnEmptyLineIsRefusedToo() {
        assertThat(told(Yaml.read("a: 1\n\t\nb: 2\n"))).containsExactly("TAB \t");
        assertThat(told(Yaml.read("-\ta\n"))).containsExactly("TAB \t");
        assertThat(told(Yaml.read("a:\t1\t# one\nb: [\n\t1]\nc: |\n  \tx\n"))).isEmpty();
    }

    @Test
    void aColonInAValueIsToldWithTheWholeValue() {
        YamlFile file = Yaml.read("name: x: y # note\nkind: z\n");

        assertThat(told(file)).containsExactly("SYNTAX x: y");
        assertThat(root(file).get("name").stringOrEmpty()).isEqualTo("x: y");
        assertThat(root(file).get("kind").stringOrEmpty()).isEqualTo("z");
    }

    @Test
    void aLineIndentedTooDeepGoesBesideTheOneAbove() {
        YamlFile file = Yaml.read("kind: Promise\n  metadata:\n    name: x\nspec: {}\n");

        assertThat(told(file)).containsExactly("SYNTAX metadata");
        assertThat(file.problems().getFirst().detail())
                .contains("`kind: Promise`")
                .endsWith("Indent it by 0.");
        assertThat(root(file).at("metadata", "name").stringOrEmpty()).isEqualTo("x");
        assertThat(text(file, root(file).at("metadata", "name").value())).isEqualTo("x");
        assertThat(root(file).get("spec").isPresent()).isTrue();
    }

    @Test
    void aLineIndentedTooLittleGoesToTheNearestColumn() {
        YamlFile file = Yaml.read("list:\n  - name: a\n   image: b\n  - name: c\n");

        assertThat(told(file)).containsExactly("SYNTAX image");
        assertThat(root(file).get("list").items()).hasSize(2);
        assertThat(root(file).get("list").items().getFirst().get("image").stringOrEmpty())
                .isEqualTo("b");
    }

    @Test
    void aKeyWithoutItsSpaceOrItsColonIsStillAKey() {
        YamlFile file = Yaml.read("kind:Promise\nmetadata\n  name: x\nspec: {}\n");

        assertThat(told(file)).containsExactly("SYNTAX kind:Promise", "SYNTAX metadata");
        assertThat(root(file).get("kind").stringOrEmpty()).isEqualTo("Promise");
        assertThat(root(file).at("metadata", "name").stringOrEmpty()).isEqualTo("x");
    }

    @Test
    void halfAWordIsToldAndLeftOut() {
        YamlFile file = Yaml.read("kind: \"Promise\"\nmeta\nspec:\n  a: 1\n");

        assertThat(told(file)).containsExactly("SYNTAX meta");
        assertThat(root(file).entries()).extracting(Place::name).containsExactly("kind", "spec");
    }

    @Test
    void aValueThatBeginsWithAReservedCharacterStaysWhatItIs() {
        YamlFile file = Yaml.read("a: @at\nb: `tick`\nc: %x\nd: 1\n");

        assertThat(told(file)).containsExactly("SYNTAX @at", "SYNTAX `tick`", "SYNTAX %x");
        assertThat(root(file).get("b").stringOrEmpty()).isEqualTo("`tick`");
        assertThat(root(file).get("d").isPresent()).isTrue();
    }

    @Test
    void anUnknownEscapeIsToldAtTheBackslash() {
        YamlFile file = Yaml.read("a: \"x\\dy\"\nb: 1\n");

        assertThat(told(file)).containsExactly("SYNTAX \\d");
        assertThat(root(file).get("b").isPresent()).isTrue();
    }

    @Test
    void templatesAreToldOnceAndTheirValuesKept() {
        YamlFile file =
                Yaml.read("{{- if .Values.on }}\nname: {{ .Values.name }}\nkind: x-{{ .kind }}\n{{- end }}\nok: 1\n");

        assertThat(told(file)).containsExactly("TEMPLATE {{- if .Values.on }}");
        assertThat(root(file).get("name").stringOrEmpty()).isEqualTo("{{ .Values.name }}");
        assertThat(root(file).get("ok").isPresent()).isTrue();
        assertThat(told(Yaml.read("a: {{ .b }}\n"))).containsExactly("TEMPLATE {{ .b }}");
        assertThat(told(Yaml.read("a: \"{{ .b }}\"\nc: |\n  {{ .d }}\n"))).isEmpty();
    }

    @Test
    void severalMistakesAreToldAtOnce() {
        YamlFile file = Yaml.read("a: \"x\nb: y: z\nc: [1, 2\nd: @e\nf: 1\n");

        assertThat(told(file)).containsExactly("SYNTAX \"x", "SYNTAX y: z", "SYNTAX [", "SYNTAX @e");
        assertThat(root(file).entries()).extracting(Place::name).containsExactly("a", "b", "c", "d", "f");
    }

    @Test
    void aMistakeInOneDocumentLeavesTheOthers() {
        YamlFile file = Yaml.read("a: 1\n---\nb: ]\n---\nc: 3\n");

        assertThat(told(file)).containsExactly("SYNTAX ]");
        assertThat(file.documents()).hasSize(3);
    }

    @Test
    void aQuestionMarkInBracketsNeedsQuotes() {
        assertThat(told(Yaml.read("a: [http://x?y=1]\n"))).containsExactly("SYNTAX http://x?y=1");
        assertThat(told(Yaml.read("a: http://x?y=1\n"))).isEmpty();
    }

    @Test
    void aDirectiveIsRefused() {
        assertThat(told(Yaml.read("%YAML 1.2\n---\na: 1\n"))).containsExactly("SYNTAX %YAML 1.2");
    }

    @Test
    void aControlCharacterIsToldAndReadAsASpace() {
        YamlFile file = Yaml.read("a: b\u0007c\nd: e\n");

        assertThat(told(file)).containsExactly("SYNTAX \u0007");
        assertThat(root(file).get("d").stringOrEmpty()).isEqualTo("e");
    }

    @Test
    void rangesBehindAMendedPlaceAreThoseOfTheGivenText() {
        YamlFile file = Yaml.read("a: \"😀\nb: 'y'\n\tc: [1, 2\nd:e\nf: g😀\nh: i\n");

        assertThat(text(file, root(file).get("h").value())).isEqualTo("i");
        assertThat(text(file, root(file).get("f").key())).isEqualTo("f");
    }

    private static Place root(YamlFile file) {
        return Place.of(file.documents().getFirst());
    }

    private static String text(YamlFile file, Span span) {
        return file.source().text(span);
    }

    private static List<String> told(YamlFile file) {
        return file.problems().stream()
                .filter(problem -> problem.kind() != YamlProblem.Kind.ANCHOR)
                .map(problem -> problem.kind() + " " + file.source().text(problem.span()))
                .toList();
    }
}
