package dev.troth.yaml;

import java.util.Arrays;

/**
 * Where each piece of a mended text comes from. Immutable.
 *
 * <p>Piece {@code i} begins at {@code starts[i]} in the mended text and at {@code origins[i]} in the given one, of which
 * it covers {@code lengths[i]} characters: as many as it has itself, or none when it was put in.
 */
final class Origin {

    private final int[] starts;
    private final int[] origins;
    private final int[] lengths;

    private Origin(int[] starts, int[] origins, int[] lengths) {
        this.starts = starts;
        this.origins = origins;
        this.lengths = lengths;
    }

    /** A text that is its own origin. */
    static Origin of(int length) {
        return new Origin(new int[] {0}, new int[] {0}, new int[] {length});
    }

    private int piece(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** Where what begins at {@code offset} begins in the given text. */
    int start(int offset) {
        int piece = piece(offset);
        return origins[piece] + Math.min(offset - starts[piece], lengths[piece]);
    }

    /** Where what ends at {@code offset} ends in the given text. */
    int end(int offset) {
        if (offset == 0) {
            return 0;
        }
        int piece = piece(offset - 1);
        return origins[piece] + Math.min(offset - starts[piece], lengths[piece]);
    }

    /** The origin after edits. */
    Origin after(Edits edits, int length) {
        Building pieces = new Building(starts.length + 2 * edits.all().size() + 1);
        int from = 0;
        for (Edits.Edit edit : edits.all()) {
            copy(from, edit.start(), pieces);
            int origin = start(edit.start());
            int end = edit.start() + edit.removed();
            if (edit.added().length() == edit.removed()) {
                copy(edit.start(), end, pieces);
            } else if (!edit.added().isEmpty()) {
                pieces.add(
                        edit.added().length(),
                        origin,
                        Math.min(edit.removed(), edit.added().length()));
            }
            from = end;
        }
        copy(from, length, pieces);
        return pieces.done();
    }

    private void copy(int from, int to, Building pieces) {
        int at = from;
        for (int piece = piece(from); at < to; piece++) {
            int next = piece + 1 < starts.length ? Math.min(to, starts[piece + 1]) : to;
            int skipped = at - starts[piece];
            int covered = Math.max(0, Math.min(next - at, lengths[piece] - skipped));
            pieces.add(next - at, origins[piece] + Math.min(skipped, lengths[piece]), covered);
            at = next;
        }
    }

    /** Pieces that are put together. */
    private static final class Building {
        private int[] starts;
        private int[] origins;
        private int[] lengths;
        private int count;
        private int end;

        Building(int room) {
            starts = new int[room];
            origins = new int[room];
            lengths = new int[room];
        }

        void add(int size, int origin, int length) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                origins = Arrays.copyOf(origins, count * 2);
                lengths = Arrays.copyOf(lengths, count * 2);
            }
            starts[count] = end;
            origins[count] = origin;
            lengths[count] = length;
            count++;
            end += size;
        }

        Origin done() {
            if (count == 0) {
                return Origin.of(0);
            }
            return new Origin(
                    Arrays.copyOf(starts, count), Arrays.copyOf(origins, count), Arrays.copyOf(lengths, count));
        }
    }
}
