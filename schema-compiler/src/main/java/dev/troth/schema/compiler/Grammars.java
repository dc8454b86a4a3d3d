package dev.troth.schema.compiler;

import java.util.LinkedHashMap;
import java.util.Map;

/** The grammars of texts as regular expressions that every engine reads alike. */
final class Grammars {

    static final String DURATION = "^[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)$";

    /** Any quantity. */
    static final String QUANTITY = quantity("[-+]?");

    /** A quantity that is not negative. */
    static final String AMOUNT = quantity("\\+?");

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String WORD = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";

    private Grammars() {}

    private static String quantity(String sign) {
        return "^\\s*(?=\\S)" + sign + "[0-9]*\\.?[0-9]*([numkMGTPE]|[KMGTPE]i|[eE][-+]?[0-9]+)?\\s*$";
    }

    /** The keywords of JSON Schema for a grammar; {@code emptyToo}: an empty text counts as none. */
    static Map<String, Object> of(String grammar, boolean emptyToo) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        String pattern = pattern(grammar);
        keywords.put(
                "pattern", emptyToo && !grammar.equals("date-time") ? "^(" + pattern + ")?$" : "^" + pattern + "$");
        int length = length(grammar);
        if (length > 0) {
            keywords.put("maxLength", length);
        }
        return keywords;
    }

    private static int length(String grammar) {
        return switch (grammar) {
            case "dns-label", "dns-1035-label", "kind", "namespace-or-all", "label-value" -> 63;
            case "dns-subdomain", "dns-subdomain-prefix", "domain", "config-key" -> 253;
            default -> 0;
        };
    }

    private static String pattern(String grammar) {
        return switch (grammar) {
            case "dns-label" -> LABEL;
            case "dns-subdomain" -> SUBDOMAIN;
            case "dns-subdomain-prefix" -> SUBDOMAIN + "-?";
            case "dns-1035-label" -> "[a-z]([-a-z0-9]*[a-z0-9])?";
            case "label-key" -> "(" + SUBDOMAIN + "/)?" + WORD;
            case "annotation-key" -> "([A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?/)?" + WORD;
            case "label-value" -> "(" + WORD + ")?";
            case "domain" -> LABEL + "(\\." + LABEL + ")+";
            case "kind" -> "[A-Za-z]([-A-Za-z0-9]*[A-Za-z0-9])?";
            case "env-name" -> "[ -<>-~]+";
            case "config-key" -> "(?!\\.$)(?!\\.\\.)[-._A-Za-z0-9]+";
            case "namespace-or-all" -> "(\\*|" + LABEL + ")";
            case "api-version" -> "[^/]*/?[^/]*";
            case "date-time" ->
                "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})";
            default -> throw new IllegalArgumentException("no grammar " + grammar);
        };
    }
}
