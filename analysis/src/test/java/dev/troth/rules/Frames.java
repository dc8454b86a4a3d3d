package dev.troth.rules;

import java.util.stream.Collectors;

/**
 * What stands around an example, so that a page shows the three lines that matter and the build still checks a whole
 * Promise. The frame is the second word behind the fence: <code>```yaml container</code>.
 */
final class Frames {

    private static final String HEAD = """
            apiVersion: platform.kratix.io/v1alpha1
            kind: Promise
            """;
    private static final String METADATA = """
            metadata:
              name: cache
              labels:
                kratix.io/promise-version: v1.0.0
            """;
    private static final String NAMES = """
            group: demo.example.com
            scope: Namespaced
            names: {kind: Cache, plural: caches, singular: cache}
            """;
    private static final String SCHEMA = """
            type: object
            properties:
              spec: {type: object, properties: {size: {type: integer}}}
            """;
    private static final String CONTAINER = """
            name: render
            image: registry.example.com/team/render:v1.2.0
            """;

    private Frames() {}

    /** The example in its frame. */
    static String around(String example, String frame) {
        return switch (frame) {
            case "" -> example;
            // a request beside the Promise that it is for, in one document
            case "request" ->
                "apiVersion: v1\nkind: List\nitems:\n"
                        + indent(item(promise(api(SCHEMA) + workflows())) + item(example), 2);
            // the content of metadata of the Promise
            case "metadata" ->
                HEAD + "metadata:\n" + indent(example, 2) + "spec:\n" + indent(api(SCHEMA) + workflows(), 2);
            // the content of spec of the Promise
            case "spec" -> HEAD + METADATA + "spec:\n" + indent(example, 2);
            // the content of spec.api
            case "api" -> promise("api:\n" + indent(example, 2) + workflows());
            // the content of spec.api.spec
            case "api-spec" -> promise("api:\n" + indent(crd(example), 2) + workflows());
            // the content of spec.api.spec.versions, a list
            case "versions" ->
                promise("api:\n" + indent(crd(NAMES + "versions:\n" + indent(example, 2)), 2) + workflows());
            // the content of openAPIV3Schema
            case "openapi" -> promise(api(example) + workflows());
            // the content of openAPIV3Schema.properties.spec.properties
            case "properties" ->
                promise(api("type: object\nproperties:\n  spec:\n    type: object\n    properties:\n"
                                + indent(example, 6))
                        + workflows());
            // the content of spec.destinationSelectors, a list
            case "selectors" -> promise("destinationSelectors:\n" + indent(example, 2) + api(SCHEMA) + workflows());
            // the content of spec.workflows, beside an API
            case "workflows" -> promise(api(SCHEMA) + "workflows:\n" + indent(example, 2));
            // the content of spec.workflows.resource.configure, a list
            case "pipelines" -> promise(api(SCHEMA) + configure(example));
            // the content of a Pipeline's metadata
            case "pipeline-metadata" ->
                promise(api(SCHEMA)
                        + configure(item("apiVersion: platform.kratix.io/v1alpha1\nkind: Pipeline\nmetadata:\n"
                                + indent(example, 2)
                                + "spec:\n"
                                + indent("containers:\n" + indent(item(CONTAINER), 2), 2))));
            // the content of a Pipeline's spec
            case "pipeline-spec" -> promise(api(SCHEMA) + configure(pipeline(example)));
            // the content of a Pipeline's spec beside its containers
            case "pipeline-part" ->
                promise(api(SCHEMA) + configure(pipeline(example + "containers:\n" + indent(item(CONTAINER), 2))));
            // the content of a Pipeline's rbac.permissions, a list
            case "permissions" ->
                promise(api(SCHEMA)
                        + configure(pipeline("rbac:\n  permissions:\n" + indent(example, 4) + "containers:\n"
                                + indent(item(CONTAINER), 2))));
            // the content of containers, a list
            case "containers" -> promise(api(SCHEMA) + configure(pipeline("containers:\n" + indent(example, 2))));
            // fields of a container that already has name and image
            case "container" ->
                promise(api(SCHEMA) + configure(pipeline("containers:\n" + indent(item(CONTAINER + example), 2))));
            default -> throw new IllegalArgumentException("no frame is called " + frame);
        };
    }

    private static String promise(String spec) {
        return HEAD + METADATA + "spec:\n" + indent(spec, 2);
    }

    private static String api(String schema) {
        return "api:\n"
                + indent(
                        crd(NAMES + "versions:\n"
                                + indent(
                                        item(
                                                "name: v1alpha1\nserved: true\nstorage: true\nschema:\n  openAPIV3Schema:\n"
                                                        + indent(schema, 4)),
                                        2)),
                        2);
    }

    private static String crd(String spec) {
        return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n"
                + "  name: caches.demo.example.com\nspec:\n"
                + indent(spec, 2);
    }

    private static String workflows() {
        return configure(pipeline("containers:\n" + indent(item(CONTAINER), 2)));
    }

    private static String configure(String pipelines) {
        return "workflows:\n  resource:\n    configure:\n" + indent(pipelines, 6);
    }

    private static String pipeline(String spec) {
        return item("apiVersion: platform.kratix.io/v1alpha1\nkind: Pipeline\nmetadata:\n  name: provision\nspec:\n"
                + indent(spec, 2));
    }

    private static String item(String mapping) {
        return "- " + indent(mapping, 2).stripLeading();
    }

    private static String indent(String text, int by) {
        return text.lines()
                .map(line -> line.isEmpty() ? line : " ".repeat(by) + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
