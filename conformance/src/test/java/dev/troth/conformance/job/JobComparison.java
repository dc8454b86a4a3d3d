package dev.troth.conformance.job;

import dev.troth.conformance.job.JobHistory.Recorded;
import dev.troth.conformance.job.JobHistory.Since;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One recording held against the virtual Job.
 *
 * <p>Times may differ by a second and a further one for each Pod before. A value that stays longer than that must be there on
 * both sides; where shorter ones come and go, the order counts.
 *
 * @param differences what does not agree, in words; empty when all does
 */
record JobComparison(JobRecording recording, List<String> differences) {

    /** Half of the last digit that is written down, on both sides. */
    private static final long ROUNDING = 100;

    /** A recording with steps that nobody can play is a difference, too. */
    static JobComparison of(JobRecording recording) {
        JobHistory played;
        try {
            played = JobReplay.play(recording);
        } catch (IllegalStateException unplayable) {
            return new JobComparison(recording, List.of(String.valueOf(unplayable.getMessage())));
        }
        Differences differences = new Differences(RecordedHistory.of(recording), played, recording.endMillis());
        differences.find();
        return new JobComparison(recording, List.copyOf(differences.found));
    }

    boolean agrees() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        return differences.stream()
                .map(difference -> "%n    %s".formatted(difference))
                .collect(Collectors.joining("", recording.id() + ": " + recording.title(), ""));
    }

    /** Finds them. */
    private static final class Differences {

        private final JobHistory recorded;
        private final JobHistory played;
        private final long end;
        private final List<String> found = new ArrayList<>();

        Differences(JobHistory recorded, JobHistory played, long end) {
            this.recorded = recorded;
            this.played = played;
            this.end = end;
        }

        void find() {
            same("refused", recorded.refusals(), played.refusals());
            for (String field : JobField.IN_ORDER) {
                same(field, values(recorded.field(field)), values(played.field(field)));
            }
            for (String field : JobField.CONTINUOUS) {
                throughout(field, "played", recorded.field(field), played.field(field));
                throughout(field, "recorded", played.field(field), recorded.field(field));
            }
            same("pods", recorded.pods().keySet(), played.pods().keySet());
            recorded.pods().forEach((number, pod) -> {
                if (played.pods().containsKey(number)) {
                    pod(number, pod, played.pods().get(number));
                }
            });
            events();
            same("at rest", recorded.rest(), played.rest());
        }

        private void same(String what, Object wanted, Object is) {
            if (!wanted.equals(is)) {
                found.add("%s: recorded %s, played %s".formatted(what, wanted, is));
            }
        }

        private static List<String> values(List<Since> field) {
            return field.stream().map(Since::value).toList();
        }

        /** A second, and a further one for each Pod before. */
        private long tolerance(long millis) {
            return 1_000L * (1 + recorded.podsBefore(millis)) + ROUNDING;
        }

        /** Each value that stays in one is there in the other at the same time, away from its ends. */
        private void throughout(String field, String side, List<Since> these, List<Since> others) {
            for (int i = 0; i < these.size(); i++) {
                Since value = these.get(i);
                boolean last = i + 1 == these.size();
                long from = value.millis() + tolerance(value.millis());
                long to = last
                        ? jobEnd(field)
                        : Math.min(
                                jobEnd(field),
                                these.get(i + 1).millis()
                                        - tolerance(these.get(i + 1).millis()));
                List<Since> against = during(others, from, to);
                for (Since other : against) {
                    if (!other.value().equals(value.value()) && stays(other, others)) {
                        found.add("%s %s is %s at %s, not %s"
                                .formatted(
                                        side,
                                        field,
                                        shown(other.value()),
                                        seconds(Math.max(from, other.millis())),
                                        shown(value.value())));
                    }
                }
            }
        }

        /** A Job that is gone has no fields any more. */
        private long jobEnd(String field) {
            return field.equals(JobField.JOB) ? end : Math.min(goneAt(recorded), goneAt(played));
        }

        private long goneAt(JobHistory history) {
            return history.field(JobField.JOB).stream()
                    .filter(job -> job.value().equals("gone"))
                    .mapToLong(Since::millis)
                    .findFirst()
                    .orElse(end);
        }

        /** Whether it stays for more than a glance; what does not may have been missed by the other. */
        private boolean stays(Since value, List<Since> all) {
            int next = all.indexOf(value) + 1;
            return next == 0
                    || next == all.size()
                    || all.get(next).millis() - value.millis() > tolerance(value.millis());
        }

        private static List<Since> during(List<Since> values, long from, long to) {
            List<Since> during = new ArrayList<>();
            Since before = new Since(Long.MIN_VALUE, "");
            for (Since value : values) {
                if (value.millis() <= from) {
                    before = value;
                } else if (value.millis() < to) {
                    during.add(value);
                }
            }
            if (from < to) {
                during.addFirst(before);
            }
            return during;
        }

        private void pod(int number, Map<String, Long> wanted, Map<String, Long> is) {
            same("phases of pod " + number, recorded.phases(number), played.phases(number));
            TreeSet<String> all = new TreeSet<>(wanted.keySet());
            all.addAll(is.keySet());
            for (String what : all) {
                long a = wanted.getOrDefault(what, Long.MAX_VALUE);
                long b = is.getOrDefault(what, Long.MAX_VALUE);
                if (what.equals("finalizer removed")) {
                    // A Pod that only the finalizer kept is gone with it, and nobody sees it without.
                    a = Math.min(a, wanted.getOrDefault("gone", Long.MAX_VALUE));
                    b = Math.min(b, is.getOrDefault("gone", Long.MAX_VALUE));
                }
                boolean never = a == Long.MAX_VALUE || b == Long.MAX_VALUE;
                boolean near = a == b || (!never && Math.abs(a - b) <= tolerance(a));
                boolean afterTheEnd = Math.min(a, b) >= end - tolerance(end) && never;
                if (!near && !afterTheEnd) {
                    found.add("pod %d %s: recorded %s, played %s".formatted(number, what, seconds(a), seconds(b)));
                }
            }
        }

        private void events() {
            Map<String, List<Recorded>> wanted = byReason(recorded.events());
            Map<String, List<Recorded>> is = byReason(played.events());
            same("events", wanted.keySet(), is.keySet());
            wanted.forEach((reason, these) -> {
                List<Recorded> those = is.getOrDefault(reason, List.of());
                inStep(reason, these, those);
            });
        }

        private void inStep(String reason, List<Recorded> these, List<Recorded> those) {
            for (int i = 0; i < Math.max(these.size(), those.size()); i++) {
                long a = i < these.size() ? these.get(i).millis() : Long.MAX_VALUE;
                long b = i < those.size() ? those.get(i).millis() : Long.MAX_VALUE;
                long first = Math.min(a, b);
                boolean near = Math.max(a, b) - first <= tolerance(first) || first >= end - tolerance(end);
                if (!near) {
                    found.add("event %s: recorded at %s, played at %s".formatted(reason, seconds(a), seconds(b)));
                } else if (i < these.size() && i < those.size()) {
                    same("message of " + reason, message(these.get(i)), message(those.get(i)));
                }
            }
        }

        /** Names of Pods, and the words of whoever refuses a Pod, are no matter of the Job controller. */
        private static String message(Recorded event) {
            String message = event.message();
            boolean named = event.on().equals("pod")
                    || event.reason().endsWith("FailedCreate")
                    || message.toLowerCase(Locale.ROOT).contains(" pod:");
            return named ? message.split("[:<0-9]")[0] : message;
        }

        private static Map<String, List<Recorded>> byReason(List<Recorded> events) {
            return events.stream()
                    .sorted(Comparator.comparingLong(Recorded::millis))
                    .collect(Collectors.groupingBy(
                            event -> event.on() + " " + event.reason(), TreeMap::new, Collectors.toList()));
        }

        private static String shown(String value) {
            return value.isEmpty() ? "absent" : value;
        }

        private static String seconds(long millis) {
            return millis == Long.MAX_VALUE ? "never" : "%.1f s".formatted(millis / 1_000.0);
        }
    }
}
