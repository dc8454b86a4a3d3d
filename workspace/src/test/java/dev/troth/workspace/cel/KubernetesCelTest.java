package dev.troth.workspace.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.openapi.CelCompiler.Flaw;
import dev.troth.openapi.CelCompiler.Result;
import dev.troth.openapi.CelCompiler.Rule;
import dev.troth.openapi.SchemaNode;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesCelTest {

    private static final SchemaNode ROOT =
            SchemaNode.root(Place.of(Yaml.read("""
            type: object
            properties:
              spec:
                type: object
                properties:
                  size: {type: integer}
                  ratio: {type: number}
                  name: {type: string}
                  host-name: {type: string}
                  namespace: {type: string}
                  since: {type: string, format: date-time}
                  every: {type: string, format: duration}
                  port: {x-kubernetes-int-or-string: true}
                  tags: {type: array, items: {type: string}}
                  labels: {type: object, additionalProperties: {type: string}}
                  values: {type: object, x-kubernetes-preserve-unknown-fields: true}
                  hidden: {x-kubernetes-preserve-unknown-fields: true}
                  parts:
                    type: array
                    items: {type: object, properties: {count: {type: integer}}}
            """).documents().getFirst()));

    private static Result compile(String rule) {
        return new KubernetesCel().compile(ROOT.property("spec").orElseThrow(), new Rule(rule, "", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self.size > 1",
                "self.ratio > 1",
                "self.ratio > 1.5 && self.size < self.ratio",
                "has(self.name) && self.name.startsWith('a')",
                "self.host__dash__name == self.__namespace__",
                "self.since < timestamp('2024-01-01T00:00:00Z')",
                "self.every < duration('1h')",
                "type(self.port) == int ? self.port < 10 : self.port == 'http'",
                "self.tags.all(t, t.size() < 10) && self.tags.isSorted() && self.tags.indexOf('a') >= 0",
                "self.labels.all(k, k.startsWith('x') && self.labels[k] != '')",
                "'team' in self.labels",
                "self.parts.map(p, p.count).sum() < 10",
                "self.parts.exists_one(p, p.count == 1)",
                "quantity('1Gi').isLessThan(quantity('2Gi')) && isQuantity(self.name)",
                "ip('10.0.0.1').family() == 4 && cidr('10.0.0.0/8').containsIP('10.0.0.1')",
                "url(self.name).getHost() == 'x' && isURL(self.name)",
                "self.name.find('[a-z]+') != '' && self.name.findAll('a', 2).size() == 1",
                "!format.dns1123Label().validate(self.name).hasValue()",
                "semver('1.2.3').compareTo(semver('1.2.4')) < 0",
                "sets.contains(self.tags, ['a']) && self.name.lowerAscii().split(',').size() > 0",
                "self.?name.orValue('') == 'a'",
                "self.labels.all(k, v, v != '')",
                "self.size == oldSelf.size",
                "'%s'.format([self.name]) == 'a'",
                "true"
            })
    void whatKubernetesCompilesCompiles(String rule) {
        assertThat(compile(rule).text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self.nothing == 1|undefined field 'nothing'",
                "self.values.anything == 'a'|undefined field 'anything'",
                "self.hidden == 1|undefined field 'hidden'",
                "self.name == 3|no matching overload",
                "self.every.endsWith('x')|no matching overload",
                "self.all(x, x == 'a')|comprehension",
                "self.|no viable alternative",
                "1 + 1|must be true or false",
                "self.name.matches('(a')|no regular expression",
                "self.every == duration('1d')|no duration",
                "unknown(self)|undeclared reference",
                "self.metadata.name == 'x'|undefined field 'metadata'"
            })
    void whatItRefusesIsToldInTheCompilersWords(String rule, String words) {
        assertThat(compile(rule).text()).extracting(Flaw::what).anyMatch(what -> what.contains(words));
    }

    @Test
    void theRootHasMetadata() {
        assertThat(new KubernetesCel()
                        .compile(ROOT, new Rule("self.metadata.name.size() < 20 && self.kind != ''", "", false))
                        .text())
                .isEmpty();
    }

    @Test
    void aFlawIsToldWhereItIs() {
        assertThat(compile("self.size > 1 &&\n  self.nam == 'x'").text())
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.line()).isEqualTo(1);
                    assertThat(flaw.column()).isEqualTo(6);
                });
    }

    @Test
    void itSeesWhetherTheValueBeforeIsUsed() {
        assertThat(compile("self.size > 1").usesOldSelf()).isFalse();
        assertThat(compile("self.size >= oldSelf.size").usesOldSelf()).isTrue();
        SchemaNode spec = ROOT.property("spec").orElseThrow();
        assertThat(new KubernetesCel()
                        .compile(spec, new Rule("!oldSelf.hasValue() || self.size >= oldSelf.value().size", "", true))
                        .text())
                .isEmpty();
    }

    @Test
    void aMessageIsAString() {
        SchemaNode spec = ROOT.property("spec").orElseThrow();
        assertThat(new KubernetesCel()
                        .compile(spec, new Rule("self.size > 1", "'not ' + self.name", false))
                        .message())
                .isEmpty();
        assertThat(new KubernetesCel()
                        .compile(spec, new Rule("self.size > 1", "self.size", false))
                        .message())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.what()).contains("must be a string"));
    }
}
