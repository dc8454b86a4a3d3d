package dev.troth.analysis.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompletionTest {

    /** What it shows, the text, and all labels in their order. */
    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("required keys come first, and those that are there do not come", """
                        apiVersion: platform.kratix.io/v1alpha1
                        kind: Destination
                        metadata: {name: worker}
                        ▮
                        """, "spec status"),
                arguments(
                        "a line in between belongs where its indentation says",
                        """
                        kind: Destination
                        spec:
                          path: a
                          ▮
                          cleanup: none
                        status: {}
                        """,
                        "stateStoreRef filepath initWorkloads strictMatchLabels"),
                arguments("behind a key without value", """
                        apiVersion: platform.kratix.io/v1alpha1
                        kind: Destination
                        spec:
                          stateStoreRef:
                            ▮
                        """, "kind name"),
                arguments("half a key", """
                        kind: Destination
                        spec:
                          stateStoreRef:
                            na▮
                        """, "kind name"),
                arguments("a key that has its value", """
                        kind: Destination
                        spec:
                          stateStoreRef:
                            na▮: main
                            kind: GitStateStore
                        """, "name"),
                arguments("in braces", "{kind: Destination, spec: {stateStoreRef: {▮}}}", "kind name"),
                arguments("in braces that nobody has closed", """
                        kind: Destination
                        spec:
                          stateStoreRef: {ki▮
                          path: a
                        """, "kind name"),
                arguments("in braces over several lines", """
                        kind: Destination
                        spec:
                          stateStoreRef: {
                            name: main,
                            ▮
                          }
                        """, "kind"),
                arguments("in a list that has no item yet", """
                        kind: Promise
                        apiVersion: platform.kratix.io/v1alpha1
                        spec:
                          requiredPromises:
                            ▮
                        """, "name version"),
                arguments("in the item of a list", """
                        kind: Promise
                        apiVersion: platform.kratix.io/v1alpha1
                        spec:
                          requiredPromises:
                            - name: a
                              ▮
                            - name: b
                        """, "version"),
                arguments("the second document of a file", """
                        kind: Promise
                        ---
                        kind: Destination
                        spec:
                          stateStoreRef:
                            ▮
                        """, "kind name"),
                arguments("a request, as its Promise says", """
                        apiVersion: example.org/v1
                        kind: Bucket
                        spec:
                          ▮
                        """, "region keepDays size"),
                arguments("too deep for a key", """
                        kind: Destination
                        spec:
                          path: a
                            ▮
                        """, ""),
                arguments("in a comment", """
                        kind: Destination
                        spec: # ▮
                        """, ""),
                arguments("in a text of several lines", """
                        kind: Destination
                        spec:
                          path: |
                            some ▮
                        """, ""),
                arguments("in front of something", """
                        kind: Destination
                        spec:
                        ▮   path: a
                        """, ""),
                arguments("what has nothing to do with Kratix", """
                        apiVersion: apps/v1
                        kind: Deployment
                        ▮
                        """, ""),
                arguments("a file that says nothing yet", "▮", ""),
                arguments(
                        "an object that says half of what it is",
                        "apiVersion: platform.kratix.io/v1alpha1\n▮",
                        "kind"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("one of several", """
                        kind: Destination
                        spec:
                          cleanup: ▮
                        """, "none all"),
                arguments("on the line below its key", """
                        kind: Destination
                        spec:
                          cleanup:
                            ▮
                        """, "none all"),
                arguments("yes or no", "{kind: Destination, spec: {strictMatchLabels: t▮}}", "true false"),
                arguments("of an API", """
                        apiVersion: example.org/v1
                        kind: Bucket
                        spec: {region: ▮}
                        """, "eu no"),
                arguments("numbers of an API", """
                        apiVersion: example.org/v1
                        kind: Bucket
                        spec: {size: ▮}
                        """, "5 10"),
                arguments("a kind of Kratix", """
                        apiVersion: troth.dev/v1alpha1
                        kind: ▮
                        """, "Scenario"),
                arguments("a kind of a Promise", """
                        apiVersion: example.org/v1
                        kind: ▮
                        """, "Bucket"),
                arguments("the version of a kind", """
                        apiVersion: ▮
                        kind: Bucket
                        """, "example.org/v1"),
                arguments("a text is the user's own", """
                        kind: Destination
                        spec:
                          path: ▮
                        """, ""),
                arguments("a value with more behind it", """
                        kind: Destination
                        spec:
                          cleanup: ▮ none
                        """, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"keys", "values"})
    void proposes(String what, String text, String labels) {
        assertThat(String.join(" ", labels(text))).as(what).isEqualTo(labels);
    }

    private static List<String> labels(String text) {
        return Desk.proposals(text).stream().map(Proposal::label).toList();
    }

    /** What is taken, where, and what then stands there. */
    static Stream<Arguments> takings() {
        return Stream.of(
                arguments(
                        "a colon comes with the key",
                        "name",
                        "requiredPromises: [{▮}]",
                        "requiredPromises: [{name: }]"),
                arguments("a value of parts goes to the next line", "requiredPromises", "▮", "requiredPromises:"),
                arguments(
                        "the colon is there",
                        "version",
                        "requiredPromises: [{ver▮: v1}]",
                        "requiredPromises: [{version: v1}]"),
                arguments(
                        "all of the word is replaced",
                        "name",
                        "requiredPromises: [{n▮xx}]",
                        "requiredPromises: [{name: }]"),
                arguments("a new item", "name", "requiredPromises:\n    ▮", "requiredPromises:\n    - name: "),
                arguments(
                        "a new item behind others",
                        "name",
                        "requiredPromises:\n    - name: a\n    ▮",
                        "requiredPromises:\n    - name: a\n    - name: "),
                arguments(
                        "a blank behind a dash",
                        "name",
                        "requiredPromises:\n    -▮",
                        "requiredPromises:\n    - name: "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("takings")
    void whatIsTakenIsWrittenAsItBelongsThere(String what, String label, String before, String after) {
        String head = "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nspec:\n  ";
        assertThat(Desk.taken(label, head + before)).as(what).isEqualTo(head + after);
    }

    @Test
    void aTextThatYamlWouldTakeForSomethingElseIsQuoted() {
        String request = "apiVersion: example.org/v1\nkind: Bucket\nspec: {region: %s}\n";
        assertThat(Desk.taken("no", request.formatted("▮"))).isEqualTo(request.formatted("\"no\""));
        assertThat(Desk.taken("eu", request.formatted("e▮"))).isEqualTo(request.formatted("eu"));
        assertThat(Desk.taken("no", request.formatted("\"n▮\""))).isEqualTo(request.formatted("\"no\""));
    }

    @Test
    void aBlankIsPutBehindTheColonOfAKey() {
        assertThat(Desk.taken("all", "kind: Destination\nspec:\n  cleanup:▮\n"))
                .isEqualTo("kind: Destination\nspec:\n  cleanup: all\n");
    }

    @Test
    void whatAFieldIsForAndWhatHoldsWithoutItIsTold() {
        assertThat(Desk.proposals("apiVersion: example.org/v1\nkind: Bucket\nspec: {region: eu, size: 5, ▮}\n"))
                .extracting(Proposal::documentation)
                .containsExactly("How long.\n\nWithout it: `30`.");
    }
}
