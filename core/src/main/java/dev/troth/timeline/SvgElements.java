package dev.troth.timeline;

/** Writes elements of SVG. Text is always escaped; numbers have one digit behind the point. */
final class SvgElements {

    private static final int TENTHS = 10;

    private final StringBuilder text = new StringBuilder();

    void raw(String markup) {
        text.append(markup).append('\n');
    }

    void rectangle(String type, double x, double y, double width, double height, double round) {
        raw("<rect class=\"" + type + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\"" + (round > 0 ? " rx=\"" + number(round) + "\"" : "") + "/>");
    }

    /** A bar that says what it is when somebody points at it. */
    void bar(String type, double x, double y, double width, double height, String title) {
        raw("<rect class=\"" + type + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\" rx=\"3\"><title>" + Markup.escaped(title) + "</title></rect>");
    }

    void vertical(String type, double x, double from, double to) {
        raw("<path class=\"" + type + "\" d=\"M" + number(x) + " " + number(from) + "V" + number(to) + "\"/>");
    }

    /** A text; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
    void text(String type, double x, double y, String anchor, String words) {
        String where = anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"";
        raw("<text class=\"" + type + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\"" + where + ">"
                + Markup.escaped(Printable.of(words)) + "</text>");
    }

    /** A text that says all of itself when somebody points at it, because it is cut. */
    void cutText(String type, double x, double y, String words, String whole) {
        raw("<text class=\"" + type + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\"><title>"
                + Markup.escaped(whole) + "</title>" + Markup.escaped(words) + "</text>");
    }

    /** A disc with a sign in it. */
    void mark(String tone, double x, double y, String sign, String title) {
        raw("<g class=\"mark " + tone + "\"><title>" + Markup.escaped(title) + "</title><circle cx=\"" + number(x)
                + "\" cy=\"" + number(y) + "\" r=\"8\"/><text x=\"" + number(x) + "\" y=\"" + number(y + 4)
                + "\" text-anchor=\"middle\">" + Markup.escaped(sign) + "</text></g>");
    }

    static String number(double number) {
        long tenths = Math.round(number * TENTHS);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / TENTHS + (size % TENTHS == 0 ? "" : "." + size % TENTHS);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
