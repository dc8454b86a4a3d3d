package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages leave out: several at once, nulls, empty values, misspelt neighbours. */
class ApiRulesTest {

    private static final String SPEC = "spec: {type: object, properties: {size: {type: integer}}}";

    private static void found(String frame, String marked) {
        MarkedExample.of(marked, frame).assertFindings();
    }

    private static String names(String frame, String text) {
        return MarkedExample.of(text, frame).findings().stream()
                .map(finding -> finding.rule().name())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String version(String fields) {
        return "- {name: v1, served: true, storage: true, " + fields
                + ", schema: {openAPIV3Schema: {type: object, properties: {" + SPEC + "}}}}\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}|",
                "{}|schema-without-type",
                "~|schema-without-type",
                "{type: ~}|schema-without-type",
                "{type: ''}|schema-without-type",
                "{type: str}|unknown-schema-type",
                "{x-kubernetes-int-or-string: true}|",
                "{x-kubernetes-int-or-string: false}|schema-without-type",
                "{x-kubernetes-preserve-unknown-fields: true}|",
                "{type: object, additionalProperties: {}}|schema-without-type",
                "{type: array, items: {}}|schema-without-type",
                "{type: object, additionalProperties: true}|",
                "{type: array, items: []}|array-without-items",
                "{type: array, items: [{type: string}]}|array-without-items",
                "{type: array, items: ~}|array-without-items",
                "{type: string, uniqueItems: false}|",
                "{type: array, uniqueItems: true, items: {type: string}}|unsupported-schema-keyword",
                "{type: object, definitions: {}}|",
                "{type: object, additionalProperties: false}|",
                "{type: object, additionalProperties: true, properties: {a: {type: string}}}|",
                "{type: object, additionalProperties: {type: string}, properties: {a: {type: string}}}|properties-and-additional-properties",
                "{type: object, x-kubernetes-embedded-resource: true}|extension-conflict",
                "{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}|",
                "{x-kubernetes-int-or-string: true, x-kubernetes-preserve-unknown-fields: true}|extension-conflict",
                "{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}|",
                "{x-kubernetes-int-or-string: true, allOf: [{anyOf: [{type: integer}, {type: string}]}]}|",
                "{type: integer, anyOf: [{type: integer}]}|declaration-in-combination",
                "{type: integer, not: {default: 1}}|declaration-in-combination",
                "{type: integer, oneOf: [{minimum: 3}, {enum: [1]}]}|",
                "{type: integer, oneOf: ~}|"
            })
    void aFieldSaysWhatKubernetesMustKnow(String field, String expected) {
        assertThat(names("properties", "size: " + field + "\n")).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, default: 3}|",
                "{type: integer, default: ~}|",
                "{type: integer, default: 3.5}|default-of-wrong-type",
                "{type: number, default: 3}|",
                "{type: string, default: yes}|default-of-wrong-type",
                "{type: string, default: 'yes'}|",
                "{type: integer, nullable: true, default: 3}|",
                "{type: integer, minimum: 3, exclusiveMinimum: true, default: 3}|default-not-allowed",
                "{type: integer, maximum: 3, default: 3}|",
                "{type: number, multipleOf: 0.5, default: 0.75}|default-not-allowed",
                "{type: string, maxLength: 2, default: abc}|default-not-allowed",
                "{type: string, maxLength: 2, default: '\uD83D\uDE80\uD83D\uDE80'}|",
                "{type: string, pattern: b, default: abc}|",
                "{type: string, pattern: ^b, default: abc}|default-not-allowed",
                "{type: string, enum: [a, b], default: c}|default-not-allowed",
                "{type: string, format: ipv4, default: 1.2.3.4}|",
                "{type: string, format: ipv4, default: 1.2.3}|default-not-allowed",
                "{x-kubernetes-int-or-string: true, default: 50%}|",
                "{x-kubernetes-int-or-string: true, default: true}|default-of-wrong-type",
                "{type: object, default: {}, properties: {a: {type: string}}}|",
                "{type: object, default: {b: 1}, properties: {a: {type: string}}}|default-not-allowed",
                "{type: object, default: {a: 1}, properties: {a: {type: string}}}|default-of-wrong-type",
                "{type: object, default: {}, required: [a], properties: {a: {type: string}}}|default-not-allowed",
                "{type: object, default: {b: 1}, additionalProperties: {type: integer}}|",
                "{type: object, default: {b: 1}, x-kubernetes-preserve-unknown-fields: true}|",
                "{type: array, default: [1, a], items: {type: integer}}|default-of-wrong-type",
                "{type: object, additionalProperties: {type: integer, default: text}}|"
            })
    void aDefaultIsWhatItsFieldAllows(String field, String expected) {
        assertThat(names("properties", "size: " + field + "\n")).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=x)a", "(?<!x)a", "a{1001}", "[z-a]", "\\\\1", "*a", "(a", "a++"})
    void goReadsFewerPatterns(String pattern) {
        assertThat(names("properties", "name: {type: string, pattern: \"" + pattern + "\"}\n"))
                .isEqualTo("pattern-not-re2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?P<name>a)",
                "(?<name>a)",
                "(?i)a",
                "\\\\p{Greek}",
                "^[a-z]([-a-z0-9]*[a-z0-9])?$",
                "a{1000}",
                "a??",
                "[[:alpha:]]"
            })
    void goReadsThesePatterns(String pattern) {
        assertThat(names("properties", "name: {type: string, pattern: \"" + pattern + "\"}\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: array, x-kubernetes-list-type: set, items: {type: string}|",
                "type: array, x-kubernetes-list-type: bag, items: {type: string}|list-type-mismatch",
                "type: string, x-kubernetes-list-type: set|list-type-mismatch",
                "type: object, x-kubernetes-map-type: big|list-type-mismatch",
                "type: array, x-kubernetes-list-type: set, items: {type: object}|list-type-mismatch",
                "type: array, x-kubernetes-list-type: set, items: {type: object, x-kubernetes-map-type: atomic}|",
                "type: array, x-kubernetes-list-type: set, items: {type: string, nullable: true}|list-type-mismatch",
                "type: array, x-kubernetes-list-type: map, items: {type: object}|list-type-mismatch",
                "type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a], items: {type: object, properties: {a: {type: string, default: x}}}|",
                "type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a, a], items: {type: object, required: [a], properties: {a: {type: string}}}|list-type-mismatch",
                "type: array, x-kubernetes-list-map-keys: [a], items: {type: object, required: [a], properties: {a: {type: string}}}|list-type-mismatch",
                "type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a], items: {type: object, requred: [a], properties: {a: {type: string}}}|list-type-mismatch unknown-api-keyword",
                "type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a], items: {type: object, required: [a], properties: {a: {type: array, items: {type: string}}}}|list-type-mismatch"
            })
    void howListsAreMergedFitsTheirItems(String field, String expected) {
        assertThat(names("properties", "ports: {" + field + "}\n")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void oneMisspeltKeywordIsOneFinding() {
        found("properties", """
                size:
                  tpye: integer
                # ^^^^ unknown-api-keyword
                  minimum: 1
                """);
    }

    @Test
    void whatIsRequiredInAChoiceMustBeDeclaredToo() {
        found("properties", """
                expose:
                  type: object
                  oneOf:
                    - required: [internal]
                    - required: [extrenal]
                #                ^^^^^^^^ required-but-undeclared
                    - not: {required: [absent]}
                  properties:
                    internal: {type: boolean}
                    external: {type: boolean}
                """);
    }

    @Test
    void kubernetesDeclaresItsOwnFieldsAndAStatusCannotBeSent() {
        found("openapi", """
                type: object
                required: [apiVersion, kind, metadata, spec, status]
                #                                            ^^^^^^ required-but-undeclared
                properties:
                  spec: {type: object, properties: {size: {type: integer}}}
                """);
    }

    @Test
    void atTheRootOnlyWhatTheStatusSubresourceLeaves() {
        found("openapi", """
                type: object
                description: A cache.
                required: [spec]
                x-kubernetes-validations:
                  - {rule: "self.metadata.name.size() < 20", message: too long}
                nullable: true
                #^^^^^^^ keyword-at-schema-root
                minProperties: 1
                #^^^^^^^^^^^^ keyword-at-schema-root
                anyOf: []
                properties:
                  spec: {type: object, properties: {size: {type: integer}}}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metadata: {type: object}|",
                "metadata: {type: object, properties: {name: {type: string, pattern: ^a}}}|",
                "metadata: {type: object, properties: {generateName: {type: string}, name: {type: string}}}|",
                "metadata: {type: object, description: Names.}|restricted-metadata",
                "metadata: {type: object, required: [name]}|restricted-metadata",
                "metadata: {type: object, properties: {name: {type: string, default: x}}}|restricted-metadata",
                "metadata: {type: string}|restricted-metadata",
                "kind: {type: integer}|restricted-metadata",
                "apiVersion: {type: string}, kind: {type: string}|"
            })
    void ofMetadataASchemaSaysLittle(String fields, String expected) {
        assertThat(names("openapi", "type: object\nproperties: {" + SPEC + ", " + fields + "}\n"))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deprecated: true, deprecationWarning: use v2|",
                "deprecated: true, deprecationWarning: ''|invalid-deprecation-warning",
                "deprecated: true, deprecationWarning: \"two\\nlines\"|invalid-deprecation-warning",
                "deprecated: true, deprecationWarning: ~|",
                "selectableFields: [{jsonPath: .spec.size}]|",
                "selectableFields: [{jsonPath: .spec}]|invalid-selectable-field",
                "selectableFields: [{jsonPath: .spec.size}, {jsonPath: .spec.size}]|invalid-selectable-field",
                "selectableFields: [{jsonPath: .metadata.name}]|invalid-selectable-field",
                "additionalPrinterColumns: []|",
                "additionalPrinterColumns: [{name: A, type: string, jsonPath: .status.message}]|",
                "additionalPrinterColumns: [{name: A, type: date, jsonPath: '{.status.message}'}]|invalid-printer-column own-columns-hide-status",
                "additionalPrinterColumns: [{name: A, type: text, jsonPath: .status.message}]|invalid-printer-column",
                "additionalPrinterColumns: [{name: A, type: string, jsonPath: '.status.conditions[?(@.type==\"X\")].message'}]|",
                "additionalPrinterColumns: [{name: A, type: string, jsonPath: '.status.message['}]|invalid-printer-column",
                "subresources: {status: {}}|"
            })
    void aVersionSaysMoreThanItsSchema(String fields, String expected) {
        assertThat(names("versions", version(fields))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void severalThingsAreFoundAtOnce() {
        found("api-spec", """
                group: demo.example.com
                scope: Namespaced
                names: {kind: Cache, plural: caches, listKind: Cache}
                #                                              ^^^^^ invalid-api-name
                preserveUnknownFields: true
                #                      ^^^^ pruning-switched-off
                versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}
                  - name: v1
                #         ^^ invalid-api-version-name
                    served: true
                    storage: false
                    schema:
                      openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: string}}}}}
                #                                                                                                 ^^^^^^ invalid-conversion
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{strategy: None}|",
                "{strategy: none}|invalid-conversion",
                "{strategy: None, webhook: {conversionReviewVersions: [v1]}}|invalid-conversion",
                "{strategy: Webhook, webhook: {clientConfig: {url: 'https://convert.example.com'}, conversionReviewVersions: [v1]}}|",
                "{strategy: Webhook, webhook: {clientConfig: {url: 'http://convert.example.com'}, conversionReviewVersions: [v1]}}|invalid-conversion",
                "{strategy: Webhook, webhook: {clientConfig: {service: {name: a, namespace: b}}, conversionReviewVersions: [v2]}}|invalid-conversion",
                "{strategy: Webhook, webhook: {clientConfig: {service: {name: a, namespace: b}}, conversionReviewVersions: [v1beta1]}}|",
                "{strategy: Webhook, webhook: {clientConfig: {service: {name: a}}, conversionReviewVersions: [v1]}}|invalid-conversion"
            })
    void aConversionHasWhatItsStrategyNeeds(String conversion, String expected) {
        String spec = "group: demo.example.com\nscope: Namespaced\nnames: {kind: Cache, plural: caches}\nconversion: "
                + conversion + "\nversions:\n" + "  " + version("deprecated: false");
        assertThat(names("api-spec", spec)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{rule: 'self.size > 1'}|",
                "{rule: ' '}|invalid-validation-rule",
                "{message: m}|invalid-validation-rule",
                "{rule: 'self.size > 1', message: \"a\\nb\"}|invalid-validation-rule",
                "{rule: \"self.size >\\n 1\"}|invalid-validation-rule",
                "{rule: \"self.size >\\n 1\", message: m}|",
                "{rule: 'self.size > 1', reason: Forbidden}|invalid-validation-rule",
                "{rule: 'self.size > 1', reason: FieldValueForbidden, fieldPath: .size}|",
                "{rule: 'self.size > 1', fieldPath: size}|invalid-validation-rule",
                "{rule: 'self.size > 1', fieldPath: \"['size']\"}|",
                "{rule: 'self.size > 1)'}|invalid-validation-rule",
                "{rule: \"self.name == 'it\"}|invalid-validation-rule",
                "{rule: \"self.name == ')'\"}|",
                "{rule: 'self.size > 1', messageExpression: ' '}|invalid-validation-rule"
            })
    void aValidationRuleIsLookedAtWithoutACompilerToo(String rule, String expected) {
        String spec =
                "type: object\nproperties:\n  spec:\n    type: object\n    properties: {size: {type: integer}, name: {type: string}}\n"
                        + "    x-kubernetes-validations:\n      - " + rule + "\n";
        assertThat(names("openapi", spec)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: integer, minimum: 3, maximum: 2|impossible-constraint",
                "type: integer, minimum: 2, maximum: 2|",
                "type: integer, minimum: -3, maximum: -2|",
                "type: string, maxLength: -1|impossible-constraint",
                "type: string, enum: [a, ~]|",
                "type: string, enum: [a, 1]|impossible-constraint",
                "type: string, enum: [a, a]|keyword-without-effect",
                "type: string, enum: []|keyword-without-effect",
                "type: string, format: email|",
                "type: string, format: made-up|keyword-without-effect",
                "type: integer, format: int32|",
                "type: integer, exclusiveMinimum: true|keyword-without-effect",
                "type: object, required: []|",
                "type: string, items: {type: string}|keyword-without-effect"
            })
    void whatKubernetesTakesAndShouldNot(String field, String expected) {
        assertThat(names("properties", "size: {" + field + "}\n")).isEqualTo(expected == null ? "" : expected);
    }
}
