package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.util.Locale;
import java.util.Optional;

/** What a text must look like. */
public enum Grammar {
    DNS_LABEL("dns-label", "lower-case letters, digits and `-`"),
    DNS_SUBDOMAIN("dns-subdomain", "lower-case letters, digits, `-` and `.`"),
    DNS_SUBDOMAIN_PREFIX("dns-subdomain-prefix", "lower-case letters, digits, `-` and `.`"),
    DNS_1035_LABEL("dns-1035-label", "lower-case letters, digits and `-`, a letter first"),
    LABEL_KEY("label-key", "letters, digits, `-`, `_` and `.`, with an optional domain and `/` in front"),
    LABEL_VALUE("label-value", "letters, digits, `-`, `_` and `.`, with a letter or digit at both ends"),
    ANNOTATION_KEY("annotation-key", "letters, digits, `-`, `_` and `.`, with an optional domain and `/` in front"),
    DOMAIN("domain", "a domain with at least one dot, such as `demo.example.com`"),
    KIND("kind", "letters, digits and `-`, a letter first"),
    ENV_NAME("env-name", "printable ASCII characters without `=`"),
    CONFIG_KEY("config-key", "letters, digits, `-`, `_` and `.`"),
    NAMESPACE_OR_ALL("namespace-or-all", "one namespace, or `*` for all"),
    API_VERSION("api-version", "a version, or a group, one `/` and a version"),
    DATE_TIME("date-time", "a time such as `2026-01-31T12:00:00Z`");

    private final String word;
    private final String description;

    Grammar(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** Its name in the type descriptions. */
    public String word() {
        return word;
    }

    /** What a text of it is made of, for messages: {@code lower-case letters, digits and `-`}. How long it may be a flaw says. */
    public String description() {
        return description;
    }

    static Grammar parse(String word) {
        for (Grammar grammar : values()) {
            if (grammar.word.equals(word)) {
                return grammar;
            }
        }
        throw new IllegalArgumentException("no grammar " + word);
    }

    /** Why a text does not follow it; empty when it does. */
    public Optional<Flaw> flaw(String text) {
        return switch (this) {
            case DNS_LABEL -> Names.dnsLabel(text);
            case DNS_SUBDOMAIN -> Names.dnsSubdomain(text);
            // Kubernetes checks this name as if something could follow it, so a dash at its end passes.
            case DNS_SUBDOMAIN_PREFIX ->
                Names.dnsSubdomain(
                        text.length() > 1 && text.endsWith("-") ? text.substring(0, text.length() - 1) + "a" : text);
            case DNS_1035_LABEL -> Names.dns1035Label(text);
            case LABEL_KEY -> Names.labelKey(text);
            case LABEL_VALUE -> Names.labelValue(text);
            case ANNOTATION_KEY -> Names.annotationKey(text);
            case DOMAIN -> domain(text);
            case KIND -> Names.dns1035Label(text.toLowerCase(Locale.ROOT)).map(flaw -> new Flaw(flaw.what(), null));
            case ENV_NAME -> environmentName(text);
            case CONFIG_KEY -> configKey(text);
            // What was meant by a pattern nobody knows: there are none.
            case NAMESPACE_OR_ALL ->
                text.equals("*")
                        ? Optional.empty()
                        : Names.dnsLabel(text).map(flaw -> text.indexOf('*') < 0 ? flaw : new Flaw(flaw.what(), null));
            case API_VERSION ->
                text.indexOf('/') == text.lastIndexOf('/')
                        ? Optional.empty()
                        : Optional.of(new Flaw("has more than one `/`", null));
            case DATE_TIME -> Timestamps.flaw(text);
        };
    }

    private static Optional<Flaw> domain(String text) {
        return Names.dnsSubdomain(text)
                .or(() -> text.indexOf('.') < 0 ? Optional.of(new Flaw("has no dot", null)) : Optional.empty());
    }

    /** An empty one is missing rather than malformed, and a fine prefix. */
    private static Optional<Flaw> environmentName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c < ' ' || c > '~') {
                return Optional.of(
                        new Flaw(c == '=' ? "has a `=`" : "has a character that is not printable ASCII", null));
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw> configKey(String text) {
        if (text.equals(".") || text.startsWith("..")) {
            return Optional.of(new Flaw("is or begins with `" + (text.equals(".") ? "." : "..") + "`", null));
        }
        if (text.length() > Names.SUBDOMAIN_MAX) {
            return Optional.of(new Flaw("has " + text.length() + " characters, more than the 253 allowed", null));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = Ascii.isAlphanumeric(c) || "-._".indexOf(c) >= 0;
            if (!allowed) {
                return Optional.of(new Flaw(c == ' ' ? "has a space" : "has `" + c + "`, which is not allowed", null));
            }
        }
        return text.isEmpty() ? Optional.of(new Flaw("is empty", null)) : Optional.empty();
    }
}
