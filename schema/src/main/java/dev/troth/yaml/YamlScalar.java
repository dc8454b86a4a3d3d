package dev.troth.yaml;

import java.util.Locale;

/**
 * A value without parts.
 *
 * @param span where it stands, quotes included
 * @param text what is written, quotes and escapes resolved
 * @param style how it is written
 * @param kind what Kubernetes takes it for
 * @param json what Kubernetes reads, as JSON text without quotes: {@code 0644} is {@code 420}, {@code yes} is
 *     {@code true}, {@code 1.10} is {@code 1.1}; for strings the string itself, for null {@code null}
 */
public record YamlScalar(Span span, String text, Style style, Kind kind, String json) implements YamlNode {

    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /** What a scalar is for Kubernetes, that is, once YAML 1.1 has become JSON. */
    public enum Kind {
        NULL,
        BOOLEAN,
        INTEGER,
        NUMBER,
        /** {@code .inf}, {@code -.inf} or {@code .nan}: JSON has no such value, so the whole file is refused. */
        NOT_JSON,
        STRING
    }

    @Override
    public int size() {
        return 1;
    }

    public boolean isString() {
        return kind == Kind.STRING;
    }

    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /**
     * What a Go string gets from this value where {@code sigs.k8s.io/yaml} reads into a type of its own, as Kratix'
     * containers do: numbers and booleans become text, {@code .nan} and {@code .inf} too. Null leaves such a string
     * alone.
     */
    public String asGoString() {
        return switch (kind) {
            case INTEGER, NUMBER -> Numbers.text(this);
            case NOT_JSON ->
                text.charAt(0) == '-' ? "-Inf" : text.toLowerCase(Locale.ROOT).endsWith("nan") ? "NaN" : "+Inf";
            case NULL, BOOLEAN, STRING -> json;
        };
    }

    /** Written without quotes on one line, so that its meaning depends on its characters. */
    public boolean isPlain() {
        return style == Style.PLAIN;
    }
}
