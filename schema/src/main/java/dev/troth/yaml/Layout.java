package dev.troth.yaml;

/** Where the parts of a node are: what the parser's marks do not say. Offsets are those of the draft. */
final class Layout {

    private Layout() {}

    /** The first character of a value behind its anchor and tag; at most {@code limit}. */
    static int behindProperties(String text, int from, int limit) {
        int at = from;
        while (at < limit && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < limit && !Characters.isSpace(text.charAt(at)) && !endsProperty(text, at)) {
                at++;
            }
            int next = behindSpaces(text, at, limit);
            if (next == limit) {
                return next;
            }
            at = next;
        }
        return at;
    }

    private static boolean endsProperty(String text, int at) {
        return switch (text.charAt(at)) {
            case ',', '[', ']', '{', '}' -> true;
            default -> false;
        };
    }

    /** The first character that is neither space nor comment. */
    private static int behindSpaces(String text, int from, int limit) {
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '#' && at > 0 && Characters.isSpace(text.charAt(at - 1))) {
                at = Math.min(limit, Characters.lineEnd(text, at));
            } else if (Characters.isSpace(c)) {
                at++;
            } else {
                return at;
            }
        }
        return limit;
    }

    /** Where the last character of a block scalar ends; its head ({@code |-}) when there is none. */
    static int blockScalarEnd(String text, int start, int end) {
        int head = start + 1;
        while (head < end && isHead(text.charAt(head))) {
            head++;
        }
        int headLine = Math.min(end, Characters.lineEnd(text, start));
        int last = end;
        while (last > headLine && Characters.isSpace(text.charAt(last - 1))) {
            last--;
        }
        return last > headLine ? last : Math.min(head, end);
    }

    private static boolean isHead(char c) {
        return c == '+' || c == '-' || (c >= '0' && c <= '9');
    }

    /** Where the dash of an empty item stands, looking back from {@code from}; -1 when there is none. */
    static int dashBefore(String text, int from) {
        int at = from - 1;
        while (at >= 0 && Characters.isSpace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '-' ? at : -1;
    }
}
