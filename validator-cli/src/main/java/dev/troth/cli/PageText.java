package dev.troth.cli;

/** A page of Markdown as a terminal shows it best: headings stand out, examples are set in, all else is left alone. */
final class PageText {

    private static final String FENCE = "```";

    private PageText() {}

    static String of(String page, Colours colours) {
        StringBuilder text = new StringBuilder(page.length() + 256);
        boolean example = false;
        for (String line : page.split("\n", -1)) {
            if (line.startsWith(FENCE)) {
                example = !example;
            } else if (example) {
                text.append(line.isEmpty() ? "" : "    ").append(Visible.text(line)).append('\n');
            } else if (line.startsWith("#")) {
                text.append(colours.bold(Visible.text(line.substring(line.lastIndexOf("# ") + 2)))).append('\n');
            } else {
                text.append(Visible.text(line)).append('\n');
            }
        }
        return text.toString().stripTrailing() + "\n";
    }
}
