package dev.troth.promise.effective;

/** A role and the binding that gives it to a Pipeline's ServiceAccount. */
record Grant(Role role, RoleBinding binding) {}
