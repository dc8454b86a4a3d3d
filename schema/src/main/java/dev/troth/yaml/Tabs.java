package dev.troth.yaml;

/** Tabs at the start of lines. A file that has one mostly has many, so that all are replaced at once. */
final class Tabs {

    private static final String SPACES = "  ";

    private Tabs() {}

    /** Replaces the tabs that indent the line of {@code at} and all lines behind it, and tells each such line. */
    static Edits replaceFrom(String text, int at, Draft draft, Problems problems) {
        Edits edits = Edits.none();
        int line = Characters.lineStart(text, at);
        boolean first = true;
        while (line < text.length()) {
            int content = line;
            int tab = -1;
            while (content < text.length() && Characters.isBlank(text.charAt(content))) {
                if (tab < 0 && text.charAt(content) == '\t') {
                    tab = content;
                }
                content++;
            }
            // Lines that begin with spaces can be those of a block scalar, in which tabs are text.
            if (tab >= 0 && (first || tab == line)) {
                problems.add(YamlProblem.Kind.TAB, draft.span(tab, tab + 1), Words.TAB);
                for (int i = tab; i < content; i++) {
                    if (text.charAt(i) == '\t') {
                        edits.andReplace(i, i + 1, SPACES);
                    }
                }
            } else if (first) {
                // Behind a dash: any space will do.
                problems.add(YamlProblem.Kind.TAB, draft.span(at, at + 1), Words.TAB);
                edits.andReplace(at, at + 1, " ");
            }
            first = false;
            line = Indentation.nextLine(text, line);
        }
        return edits;
    }
}
