package dev.troth.rules;

import dev.troth.analysis.RuleInfo;

/** The index of the rules, made from the registry. */
final class RuleIndex {

    private RuleIndex() {}

    static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Rules

                What Troth finds, by family. A rule has a code that never changes and a name that says what is wrong; options
                and comments take either. *Fix*: **safe** ones are applied by `troth validate --fix`, those to **review** by
                `--fix --unsafe` or in the editor. This page is made from the rules themselves.

                To silence a rule, say so on the line or above it: `# troth: ignore[rule-name] the reason`; for a whole file:
                `# troth: ignore-file[rule-name] the reason`.
                """);
        for (RuleFamily family : Rules.families()) {
            if (family.infos().findAny().isEmpty()) {
                continue;
            }
            page.append("\n## ")
                    .append(family.name())
                    .append(": ")
                    .append(family.title())
                    .append("\n\n");
            page.append("| code | rule | severity | how it should be | fix |\n|---|---|---|---|---|\n");
            family.infos().sorted((a, b) -> a.code().compareTo(b.code())).forEach(rule -> row(page, rule));
        }
        return page.toString();
    }

    private static void row(StringBuilder page, RuleInfo rule) {
        page.append("| ")
                .append(rule.code())
                .append(" | [")
                .append(rule.name())
                .append("](")
                .append(rule.name())
                .append(".md) | ")
                .append(rule.severity().word())
                .append(" | ")
                .append(rule.title())
                .append(" | ")
                .append(rule.fix() == null ? "" : rule.fix().word())
                .append(" |\n");
    }
}
