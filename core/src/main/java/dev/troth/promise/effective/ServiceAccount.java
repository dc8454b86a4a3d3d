package dev.troth.promise.effective;

import java.util.Map;

/** As whom a Pipeline speaks to Kubernetes. */
public record ServiceAccount(String name, String namespace, Map<String, String> labels) {}
