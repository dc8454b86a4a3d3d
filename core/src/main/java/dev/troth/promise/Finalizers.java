package dev.troth.promise;

import java.util.List;

/** Finalizers by which Kratix keeps objects until it has cleaned up ({@code internal/controller}). */
public final class Finalizers {

    public static final String WORK_CLEANUP = "kratix.io/work-cleanup";
    public static final String WORKFLOWS_CLEANUP = "kratix.io/workflows-cleanup";
    public static final String DELETE_WORKFLOWS = "kratix.io/delete-workflows";
    public static final String RESOURCE_BINDING_CLEANUP = "kratix.io/resource-binding-cleanup";
    public static final String DEPENDENCIES_CLEANUP = "kratix.io/dependencies-cleanup";
    public static final String REVISION_CLEANUP = "kratix.io/revision-cleanup";
    public static final String RESOURCE_REQUEST_CLEANUP = "kratix.io/resource-request-cleanup";
    public static final String CONTROLLER_CLEANUP = "kratix.io/dynamic-controller-dependant-resources-cleanup";
    public static final String API_CRD_CLEANUP = "kratix.io/api-crd-cleanup";
    /** On a WorkPlacement: its files are still in a State Store. */
    public static final String REPO_CLEANUP = "finalizers.workplacement.kratix.io/repo-cleanup";
    /** On a WorkPlacement: the list of its files is still in a State Store. */
    public static final String STATE_FILE_CLEANUP = "finalizers.workplacement.kratix.io/kratix-dot-files-cleanup";
    /** On a Destination that takes its WorkPlacements with it. */
    public static final String DESTINATION_CLEANUP = "kratix.io/destination-cleanup";

    /** Those of a resource request, whether or not there is a delete Pipeline. */
    public static final List<String> OF_REQUESTS =
            List.of(WORK_CLEANUP, WORKFLOWS_CLEANUP, DELETE_WORKFLOWS, RESOURCE_BINDING_CLEANUP);

    private Finalizers() {}

    /** Whether Kratix sets it, and takes it away; all others are somebody else's. */
    public static boolean isOfKratix(String finalizer) {
        String domain = finalizer.substring(0, Math.max(0, finalizer.indexOf('/')));
        return domain.equals("kratix.io") || domain.endsWith(".kratix.io");
    }
}
