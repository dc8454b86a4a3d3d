package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.Promise;
import org.junit.jupiter.api.Test;

/** The file that the dependencies of a Promise become. */
class DependenciesTextTest {

    private static String of(String dependencies) {
        return DependenciesText.of(Promise.of(Recordings.place("spec:\n  dependencies:\n" + dependencies.indent(4))));
    }

    @Test
    void eachDependencyIsADocumentWithItsKeysInOrder() {
        assertThat(of("""
                - kind: Namespace
                  apiVersion: v1
                  metadata: {name: redis}
                - kind: List
                  items: [{a: 1, b: [x, []]}, {}]
                """)).isEqualTo("""
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: redis
                ---
                items:
                - a: 1
                  b:
                  - x
                  - []
                - {}
                kind: List
                """);
    }

    @Test
    void aStringStaysAString() {
        assertThat(of("""
                - a: 'yes'
                  b: '1.5'
                  c: '*'
                  d: 'key: value'
                  e: "it's #1"
                  f: ''
                  g: "a\\tb"
                  h: plain text
                """)).isEqualTo("""
                a: "yes"
                b: "1.5"
                c: '*'
                d: 'key: value'
                e: 'it''s #1'
                f: ""
                g: "a\\tb"
                h: plain text
                """);
    }

    @Test
    void severalLinesAreABlock() {
        assertThat(of("""
                - data:
                    run.sh: |
                      set -e

                        echo hello
                    none: "a\\nb"
                    more: "a\\n\\n"
                """)).isEqualTo("""
                data:
                  more: |+
                    a

                  none: |-
                    a
                    b
                  run.sh: |
                    set -e

                      echo hello
                """);
    }
}
