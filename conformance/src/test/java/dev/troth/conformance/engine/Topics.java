package dev.troth.conformance.engine;

/** What a row is counted under where it does not say so itself. */
final class Topics {

    /** {@code form} of a row that is a whole story. */
    static final String TRACE = "trace";

    /** From this one on the stories are beyond those that the law was written from. */
    private static final int FIRST_ADDITIONAL = 70;

    private Topics() {}

    /** A row's own topic; of a pass its controller; of a whole story where it comes from. */
    static String of(Recorded row) {
        if (row.has("topic")) {
            return row.text("topic");
        }
        if (row.has("group")) {
            return row.text("group");
        }
        if (row.has("container")) {
            return row.text("container");
        }
        if (row.has("trace")) {
            return row.has("form") ? TRACE : ofTrace(row.id());
        }
        return row.has("form") ? row.text("form") + "-" + row.text("controller") : "all rows";
    }

    /** {@code S20b}, {@code S71}, {@code X012}. */
    private static String ofTrace(String id) {
        if (!id.startsWith("S")) {
            return "random-trace";
        }
        String number = id.substring(1).replaceAll("\\D.*", "");
        return !number.isEmpty() && Integer.parseInt(number) >= FIRST_ADDITIONAL
                ? "additional-trace"
                : "scenario-trace";
    }
}
