package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {

    @Test
    void equalTextsHaveNoDiff() {
        assertThat(UnifiedDiff.of("a", "x\n", "x\n")).isEmpty();
    }

    @Test
    void aChangeStandsWithThreeLinesAround() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

        assertThat(UnifiedDiff.of("a.yaml", before, before.replace("5", "five")))
                .containsExactly(
                        "--- a.yaml",
                        "+++ a.yaml",
                        "@@ -2,7 +2,7 @@",
                        " 2",
                        " 3",
                        " 4",
                        "-5",
                        "+five",
                        " 6",
                        " 7",
                        " 8");
    }

    @Test
    void changesFarApartHaveHunksOfTheirOwn() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n";
        String after = before.replace("1\n2\n", "2\n").replace("\n11", "\nend");

        assertThat(UnifiedDiff.of("a", before, after))
                .filteredOn(line -> line.startsWith("@@"))
                .containsExactly("@@ -1,4 +1,3 @@", "@@ -8,4 +7,4 @@");
    }

    @Test
    void aMissingLineEndIsToldAsPatchWantsIt() {
        assertThat(UnifiedDiff.of("a", "x", "x\n"))
                .containsExactly("--- a", "+++ a", "@@ -1 +1 @@", "-x", "\\ No newline at end of file", "+x");
    }

    @Test
    void aTextOutOfNothingIsAllNew() {
        assertThat(UnifiedDiff.of("a", "", "x\ny\n")).containsExactly("--- a", "+++ a", "@@ -0,0 +1,2 @@", "+x", "+y");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theDiffTurnsOneTextIntoTheOther(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<String> before = lines(random);
            List<String> after = new ArrayList<>(before);
            for (int edit = 0; edit < random.nextInt(6); edit++) {
                int at = random.nextInt(after.size());
                switch (random.nextInt(3)) {
                    case 0 -> after.add(at, "new " + random.nextInt(4));
                    case 1 -> after.set(at, "changed " + random.nextInt(4));
                    default -> {
                        if (after.size() > 1) {
                            after.remove(at);
                        }
                    }
                }
            }
            List<String> diff = UnifiedDiff.of("a", text(before), text(after));

            assertThat(applied(before, diff)).isEqualTo(after);
        }
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            lines.add("line " + random.nextInt(10));
        }
        return lines;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** What {@code patch} does, trusting the line numbers. */
    private static List<String> applied(List<String> before, List<String> diff) {
        List<String> after = new ArrayList<>();
        int at = 0;
        for (String row : diff.subList(Math.min(2, diff.size()), diff.size())) {
            if (row.startsWith("@@")) {
                String[] range = row.substring(4, row.indexOf(' ', 4)).split(",");
                int from = Integer.parseInt(range[0]) - (range.length > 1 && range[1].equals("0") ? 0 : 1);
                after.addAll(before.subList(at, from));
                at = from;
            } else if (row.startsWith("+")) {
                after.add(row.substring(1));
            } else {
                assertThat(before.get(at++)).isEqualTo(row.substring(1));
                if (row.startsWith(" ")) {
                    after.add(row.substring(1));
                }
            }
        }
        after.addAll(before.subList(at, before.size()));
        return after;
    }
}
