package dev.troth.bench;

/** Promises of a wanted length: Pipelines in all four workflows, and an API whose schema grows with them. */
final class PromiseText {

    private PromiseText() {}

    /** A valid Promise of at least this many lines, and at most about 60 more. */
    static String ofLines(int lines) {
        int settings = Math.max(1, lines / 40);
        int pipelines = 1;
        String text = text(settings, pipelines);
        while (text.lines().count() < lines) {
            pipelines += Math.max(1, (int) ((lines - text.lines().count()) / 120));
            text = text(settings, pipelines);
        }
        return text;
    }

    private static String text(int settings, int pipelines) {
        StringBuilder text = new StringBuilder("""
                apiVersion: platform.kratix.io/v1alpha1
                kind: Promise
                metadata:
                  name: warehouse
                  labels:
                    kratix.io/promise-version: v2.3.0
                spec:
                  destinationSelectors:
                    - matchLabels:
                        environment: dev
                  api:
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    metadata:
                      name: warehouses.data.example.com
                    spec:
                      group: data.example.com
                      scope: Namespaced
                      names:
                        kind: Warehouse
                        plural: warehouses
                        singular: warehouse
                      versions:
                        - name: v1
                          served: true
                          storage: true
                          schema:
                            openAPIV3Schema:
                              type: object
                              properties:
                                spec:
                                  type: object
                                  properties:
                """);
        for (int i = 0; i < settings; i++) {
            text.append("""
                                        setting%d:
                                          description: Shelf %d of the warehouse.
                                          type: object
                                          properties:
                                            size:
                                              type: string
                                              enum: [small, large]
                                              default: small
                    """.formatted(i, i));
        }
        text.append("  workflows:\n");
        for (String type : new String[] {"promise", "resource"}) {
            text.append("    ").append(type).append(":\n      configure:\n");
            for (int i = 0; i < pipelines; i++) {
                pipeline(text, type, i);
            }
        }
        return text.toString();
    }

    private static void pipeline(StringBuilder text, String type, int number) {
        text.append("""
                        - apiVersion: platform.kratix.io/v1alpha1
                          kind: Pipeline
                          metadata:
                            name: p%d
                          spec:
                            containers:
                """.formatted(number));
        for (int i = 0; i < 4; i++) {
            text.append("""
                                - name: step-%d
                                  image: registry.example.com/%s/step:v1.%d.0
                                  command: [run]
                                  args: [--verbose, "%d"]
                                  env:
                                    - name: REGION
                                      value: eu-north
                                    - name: TOKEN
                                      valueFrom:
                                        secretKeyRef:
                                          name: token-%d
                                          key: token
                    """.formatted(i, type, i, i, number));
        }
    }
}
