package dev.troth.server;

/** Texts to open. */
final class Promises {

    /** A Promise of which nothing is to be said; {@code %s} is its name, twice. */
    private static final String TEMPLATE = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            metadata:
              name: %s
              labels:
                kratix.io/promise-version: v1.0.0
            spec:
              workflows:
                promise:
                  configure:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata:
                        name: provision
                      spec:
                        containers:
                          - name: render
                            image: ghcr.io/example/render:v1.4.0
                            env:
                              - name: PERSISTENT
                                value: "true"
            """;

    /** What stands in the text once and can be replaced by something wrong. */
    static final String VALUE = "\"true\"";

    private Promises() {}

    static String named(String name) {
        return TEMPLATE.formatted(name);
    }

    static String requiring(String name, String required) {
        return named(name).replace("spec:\n  workflows", """
                spec:
                  requiredPromises:
                    - name: %s
                      version: v1.0.0
                  workflows""".formatted(required).stripTrailing());
    }
}
