package dev.troth.cli;

import java.util.regex.Pattern;

/**
 * A page of Markdown as a terminal shows it best: headings stand out, examples are set in, paragraphs fill the width.
 */
final class PageText {

    private static final String FENCE = "```";

    /** What begins a line that does not belong to the one before: items, tables. */
    private static final Pattern OWN_LINE = Pattern.compile("(\\* |- |\\d+\\. |\\|).*");

    private final StringBuilder text;
    private final StringBuilder paragraph = new StringBuilder();
    private final int columns;

    private PageText(int size, int columns) {
        this.text = new StringBuilder(size + 256);
        this.columns = columns;
    }

    /**
     * The text.
     *
     * @param columns how wide it may be; 0 leaves lines as they are
     */
    static String of(String page, Colours colours, int columns) {
        PageText shown = new PageText(page.length(), columns);
        boolean example = false;
        for (String line : page.split("\n", -1)) {
            if (line.startsWith(FENCE)) {
                shown.endParagraph();
                example = !example;
            } else if (example) {
                shown.line((line.isEmpty() ? "" : "    ") + Visible.text(line));
            } else if (line.startsWith("#")) {
                shown.endParagraph();
                shown.line(colours.bold(Visible.text(line.substring(line.lastIndexOf("# ") + 2))));
            } else if (line.isEmpty()) {
                shown.endParagraph();
                shown.line("");
            } else {
                shown.add(Visible.text(line));
            }
        }
        shown.endParagraph();
        return shown.text.toString().stripTrailing() + "\n";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void add(String line) {
        if (columns == 0 || OWN_LINE.matcher(line).matches()) {
            endParagraph();
            paragraph.append(line);
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            String whole = paragraph.toString();
            line(whole.startsWith("|") ? whole : Lines.broken(whole, 0, whole.startsWith("* ") ? "  " : "", columns));
            paragraph.setLength(0);
        }
    }
}
