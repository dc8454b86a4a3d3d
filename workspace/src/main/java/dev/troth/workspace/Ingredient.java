package dev.troth.workspace;

/** What is not applied as it stands, but goes into something that is; by itself it need not make sense. */
public enum Ingredient {
    /** A file with braces in the templates of a Helm chart. */
    HELM_TEMPLATE,
    /** A file that a {@code kustomization.yaml} names as a patch. */
    KUSTOMIZE_PATCH,
    /** A workflow in a file of its own, as {@code kratix init --split} lays out a Promise. */
    SPLIT_WORKFLOW
}
