package dev.troth.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What is to know about a rule. Stands once, in the rule's class or in the list of its family; the index, {@code explain},
 * the tables of other formats and the links are made from it.
 *
 * @param code stable id from the catalogue, such as {@code workflow-02}; never used again for something else
 * @param name what is wrong, in kebab case, such as {@code duplicate-pipeline-name}; also its page's file name
 * @param severity how bad its findings are by default
 * @param title the rule as a sentence about how things should be, for lists
 * @param fix how far its fixes may be trusted; null when it offers none
 * @param since the version of Troth that brought it
 * @param fades whether what it finds has no effect, so that an editor may grey it out
 */
public record RuleInfo(
        String code,
        String name,
        Severity severity,
        String title,
        @Nullable FixSafety fix,
        String since,
        boolean fades) {

    /** Where the pages of the rules are published. */
    public static final String PAGES = "https://github.com/troth-dev/troth/blob/main/docs/rules/";

    public static RuleInfo error(String code, String name) {
        return new RuleInfo(code, name, Severity.ERROR, "", null, "0.1", false);
    }

    public static RuleInfo warning(String code, String name) {
        return new RuleInfo(code, name, Severity.WARNING, "", null, "0.1", false);
    }

    public static RuleInfo info(String code, String name) {
        return new RuleInfo(code, name, Severity.INFO, "", null, "0.1", false);
    }

    public RuleInfo says(String sentence) {
        return new RuleInfo(code, name, severity, sentence, fix, since, fades);
    }

    public RuleInfo fix(FixSafety safety) {
        return new RuleInfo(code, name, severity, title, safety, since, fades);
    }

    public RuleInfo since(String version) {
        return new RuleInfo(code, name, severity, title, fix, version, fades);
    }

    /** Its findings mark text without effect. */
    public RuleInfo fading() {
        return new RuleInfo(code, name, severity, title, fix, since, true);
    }

    /** {@code pipeline} for {@code pipeline-04b}. */
    public String family() {
        return code.substring(0, code.indexOf('-'));
    }

    /** The address of its page. */
    public String url() {
        return PAGES + name + ".md";
    }
}
