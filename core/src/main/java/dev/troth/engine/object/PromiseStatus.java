package dev.troth.engine.object;

import java.util.List;

/**
 * The status of a Promise ({@code api/v1alpha1/promise_types.go}, {@code PromiseStatus}).
 *
 * @param top what stands at the top
 * @param kratix the same below {@code kratix}, which Kratix writes separately and sometimes otherwise
 */
public record PromiseStatus(
        WorkflowStatus workflow,
        Availability top,
        Availability kratix,
        List<RequirementStatus> requiredPromises,
        List<RequiredBy> requiredBy) {

    public static final PromiseStatus EMPTY = new PromiseStatus(
            WorkflowStatus.EMPTY_OF_PROMISE, Availability.EMPTY, Availability.EMPTY, List.of(), List.of());

    public PromiseStatus {
        requiredPromises = List.copyOf(requiredPromises);
        requiredBy = List.copyOf(requiredBy);
    }

    public PromiseStatus withWorkflow(WorkflowStatus other) {
        return new PromiseStatus(other, top, kratix, requiredPromises, requiredBy);
    }

    public PromiseStatus withTop(Availability other) {
        return new PromiseStatus(workflow, other, kratix, requiredPromises, requiredBy);
    }

    public PromiseStatus withKratix(Availability other) {
        return new PromiseStatus(workflow, top, other, requiredPromises, requiredBy);
    }

    public PromiseStatus withRequiredPromises(List<RequirementStatus> other) {
        return new PromiseStatus(workflow, top, kratix, other, requiredBy);
    }

    public PromiseStatus withRequiredBy(List<RequiredBy> other) {
        return new PromiseStatus(workflow, top, kratix, requiredPromises, other);
    }
}
