package dev.troth.engine.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of an object's status, in the order in which they are stored. */
public record Conditions(List<Condition> list) {

    public static final Conditions NONE = new Conditions(List.of());

    /** The type that the request controller's library puts first. */
    private static final String FIRST = "Ready";

    public Conditions {
        list = List.copyOf(list);
    }

    public @Nullable Condition get(String type) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).type().equals(type)) {
                return list.get(i);
            }
        }
        return null;
    }

    public boolean has(String type) {
        return get(type) != null;
    }

    /** Whether there is such a condition with this status. */
    public boolean is(String type, String status) {
        Condition condition = get(type);
        return condition != null && condition.status().equals(status);
    }

    /** Whether there is such a condition with this status and this reason. */
    public boolean is(String type, String status, String reason) {
        Condition condition = get(type);
        return condition != null && condition.is(status, reason);
    }

    /**
     * As cluster-api's helper sets one ({@code sigs.k8s.io/cluster-api/util/conditions}, {@code Set}), with which Kratix
     * writes statuses of unstructured objects: the time stays while status, reason and message do, and all conditions
     * are sorted by type, {@code Ready} first.
     */
    public Conditions sortedWith(Condition wanted) {
        List<Condition> changed = new ArrayList<>(list.size() + 1);
        boolean replaced = false;
        for (Condition present : list) {
            if (present.type().equals(wanted.type())) {
                changed.add(present.saysTheSameAs(wanted) ? present : wanted);
                replaced = true;
            } else {
                changed.add(present);
            }
        }
        if (!replaced) {
            changed.add(wanted);
        }
        changed.sort(Conditions::inOrder);
        return new Conditions(changed);
    }

    /**
     * As Kubernetes' own helper sets one ({@code k8s.io/apimachinery/pkg/api/meta}, {@code SetStatusCondition}): the
     * time stays while the status does, and the order as well.
     */
    public Conditions with(Condition wanted) {
        Condition known = get(wanted.type());
        if (known != null && known.saysTheSameAs(wanted)) {
            return this;
        }
        List<Condition> changed = new ArrayList<>(list.size() + 1);
        boolean replaced = false;
        for (Condition present : list) {
            if (present.type().equals(wanted.type())) {
                changed.add(
                        present.status().equals(wanted.status()) ? wanted.at(present.lastTransitionSeconds()) : wanted);
                replaced = true;
            } else {
                changed.add(present);
            }
        }
        if (!replaced) {
            changed.add(wanted);
        }
        return new Conditions(changed);
    }

    /** Whether {@link #with} would change more than nothing. */
    public boolean differFrom(Condition wanted) {
        Condition present = get(wanted.type());
        return present == null || !present.saysTheSameAs(wanted);
    }

    public Conditions without(String type) {
        return new Conditions(list.stream()
                .filter(condition -> !condition.type().equals(type))
                .toList());
    }

    private static int inOrder(Condition left, Condition right) {
        if (left.type().equals(FIRST) || right.type().equals(FIRST)) {
            return Boolean.compare(right.type().equals(FIRST), left.type().equals(FIRST));
        }
        return left.type().compareTo(right.type());
    }
}
