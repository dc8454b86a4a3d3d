package dev.troth.workspace.schemas;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of alternatives ({@code anyOf}, {@code oneOf}) that all fail, each brings its errors, and only one of them was meant.
 * This says the one thing that is wrong: the errors of the alternative that the value is of the right type for, else
 * the types that would have been right, else that none fits.
 */
final class Alternatives {

    /** An {@code anyOf} or {@code oneOf} on the way to an error. */
    private record Fork(List<Object> way, List<Object> where) {}

    private final int from;
    private final List<Complaint> settled = new ArrayList<>();

    private Alternatives(int from) {
        this.from = from;
    }

    static List<Complaint> settle(List<Error> errors) {
        return new Alternatives(0).run(errors.stream().map(Failure::of).toList());
    }

    private List<Complaint> run(List<Failure> errors) {
        Map<Fork, List<Failure>> forks = new LinkedHashMap<>();
        for (Failure error : errors) {
            Fork fork = fork(error);
            if (fork == null) {
                settled.add(Complaint.of(error));
            } else {
                forks.computeIfAbsent(fork, ignored -> new ArrayList<>()).add(error);
            }
        }
        forks.forEach(this::settleFork);
        return settled;
    }

    private void settleFork(Fork fork, List<Failure> errors) {
        int branchAt = fork.way.size();
        Map<Integer, List<Failure>> branches = new TreeMap<>();
        Failure itself = null;
        for (Failure error : errors) {
            if (error.way().size() > branchAt && error.way().get(branchAt) instanceof Integer branch) {
                branches.computeIfAbsent(branch, ignored -> new ArrayList<>()).add(error);
            } else {
                itself = error;
            }
        }
        List<List<Failure>> ofRightType = branches.values().stream()
                .filter(branch -> branch.stream().noneMatch(error -> isTypeOf(fork, error)))
                .toList();
        if (ofRightType.size() == 1) {
            settled.addAll(new Alternatives(branchAt + 1).run(ofRightType.getFirst()));
            return;
        }
        Failure first = itself == null ? errors.getFirst() : itself;
        String keyword = String.valueOf(fork.way.getLast());
        settled.add(new Complaint(fork.where, keyword, wanted(branches, ofRightType.isEmpty()), first.error()));
    }

    /** What the alternatives want, where that can be said in a few words. */
    private static @Nullable String wanted(Map<Integer, List<Failure>> branches, boolean onlyTypes) {
        if (branches.isEmpty()) {
            return null;
        }
        Set<String> words = new LinkedHashSet<>();
        for (List<Failure> branch : branches.values()) {
            for (Failure failure : branch) {
                String keyword = failure.keyword();
                if (onlyTypes && keyword.equals("type")) {
                    words.addAll(Types.in(failure.error().getSchemaNode()));
                } else if (keyword.equals("required") && branch.size() == 1) {
                    words.add("`" + failure.error().getProperty() + "`");
                } else if (!onlyTypes) {
                    return "one of " + branches.size() + " forms, and none of them fits";
                }
            }
        }
        return Types.anyOf(words);
    }

    private static boolean isTypeOf(Fork fork, Failure failure) {
        return failure.keyword().equals("type") && failure.where().equals(fork.where);
    }

    /**
     * The next fork on the way to an error; null when there is none. Keywords and names of properties are told apart by
     * walking, and with them how deep in the value the fork stands.
     */
    private @Nullable Fork fork(Failure failure) {
        List<Object> way = failure.way();
        List<Object> where = failure.where();
        int depth = 0;
        int at = 0;
        while (at < way.size()) {
            switch (way.get(at).toString()) {
                case "anyOf", "oneOf" -> {
                    if (at >= from) {
                        return new Fork(way.subList(0, at + 1), where.subList(0, Math.min(depth, where.size())));
                    }
                    at += 2;
                }
                case "properties", "patternProperties", "prefixItems" -> {
                    depth++;
                    at += 2;
                }
                case "additionalProperties",
                        "unevaluatedProperties",
                        "unevaluatedItems",
                        "items",
                        "additionalItems",
                        "contains" -> {
                    depth++;
                    at += at + 1 < way.size() && way.get(at + 1) instanceof Integer ? 2 : 1;
                }
                case "allOf", "dependencies", "dependentSchemas" -> at += 2;
                default -> at++;
            }
        }
        return null;
    }
}
