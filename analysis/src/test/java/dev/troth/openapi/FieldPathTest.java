package dev.troth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

    private static final SchemaNode SCHEMA =
            SchemaNode.root(Place.of(Yaml.read("""
            type: object
            properties:
              size: {type: integer}
              it's: {type: string}
              spec: {type: object, properties: {a-b: {type: boolean}}}
              labels: {type: object, additionalProperties: {type: string}}
            """).documents().getFirst()));

    @ParameterizedTest
    @CsvSource({
        ".size,integer",
        ".spec.a-b,boolean",
        "['spec']['a-b'],boolean",
        ".spec['a-b'],boolean",
        ".labels.team,string",
        ".labels['x.y'],string"
    })
    void aPathLeadsToANode(String path, String type) {
        assertThat(FieldPath.resolve(SCHEMA, path, true).map(SchemaNode::type)).hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size",
                ".",
                ".nothing",
                ".size.more",
                "[size]",
                "['size'",
                "..size",
                ".spec[0]",
                "['spec].a-b",
                ".size]"
            })
    void aPathThatIsMalformedOrLeadsNowhereIsNone(String path) {
        assertThat(FieldPath.resolve(SCHEMA, path, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"['size']", ".spec['a-b']"})
    void bracketsCanBeForbidden(String path) {
        assertThat(FieldPath.resolve(SCHEMA, path, false)).isEmpty();
    }
}
