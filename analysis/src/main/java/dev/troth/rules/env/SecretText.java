package dev.troth.rules.env;

import dev.troth.yaml.Ascii;
import java.util.List;
import java.util.Locale;

/** Guesses whether a variable holds something that nobody should read, from its name or from its value. */
final class SecretText {

    private static final List<String> SECRET_WORDS = List.of(
            "PASSWORD",
            "PASSWD",
            "PASSPHRASE",
            "SECRET",
            "TOKEN",
            "APIKEY",
            "API_KEY",
            "PRIVATE_KEY",
            "PRIVATEKEY",
            "ACCESS_KEY",
            "CREDENTIAL",
            "CREDENTIALS",
            "PASS",
            "PWD");

    /** Words behind which a secret's whereabouts stand, or something about it, and not the secret. */
    private static final List<String> HARMLESS_ENDS = List.of(
            "_FILE",
            "_NAME",
            "_PATH",
            "_URL",
            "_URI",
            "_DIR",
            "_REF",
            "_TYPE",
            "_TTL",
            "_LENGTH",
            "_NAMESPACE",
            "_KEY_NAME",
            "_ISSUER",
            "_ENABLED",
            "_EXPIRY",
            "_ENDPOINT",
            "_HOST",
            "_VERSION",
            "_STORE",
            "_PREFIX",
            "_POLICY",
            "_BACKEND",
            "_MOUNT",
            "_FIELD",
            "_HEADER",
            "_PROVIDER",
            "_ROTATION",
            "_LIFETIME",
            "_ID");

    private static final List<String> GIT_TOKENS =
            List.of("ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "xoxb-", "xoxp-");

    private SecretText() {}

    /** Whether the name promises a secret: one of the words, as a word of its own, and not only something about it. */
    static boolean isSecretName(String name) {
        String upper = words(name);
        if (HARMLESS_ENDS.stream().anyMatch(upper::endsWith)) {
            return false;
        }
        String padded = "_" + upper + "_";
        return SECRET_WORDS.stream().anyMatch(word -> padded.contains("_" + word + "_"));
    }

    /** {@code dbPassword}, {@code db.password} and {@code DB-PASSWORD} are all {@code DB_PASSWORD}. */
    private static String words(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && Ascii.isUpper(c) && Ascii.isLower(name.charAt(i - 1));
            words.append(hump ? "_" : "").append(VariableName.isWord(c) ? c : '_');
        }
        return words.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether a value could be one: not empty, not filled in elsewhere, not a switch or a path. */
    static boolean mayBeSecret(String value) {
        String text = value.strip();
        return !text.isEmpty()
                && !text.contains("{{")
                && !text.contains("${")
                && !text.contains("$(")
                && !text.startsWith("/")
                && !(text.startsWith("<") && text.endsWith(">"))
                && !List.of("true", "false").contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a value is a secret whatever it is called: a cloud key, a private key, a signed token. */
    static boolean isSecretValue(String value) {
        String text = value.strip();
        return isAwsKey(text)
                || (text.contains("-----BEGIN ") && text.contains("PRIVATE KEY-----"))
                || (text.startsWith("eyJ") && text.indexOf(".eyJ") > 0)
                || GIT_TOKENS.stream()
                        .anyMatch(start -> text.startsWith(start) && text.length() >= start.length() + 16);
    }

    private static boolean isAwsKey(String text) {
        return text.length() == 20
                && text.startsWith("AKIA")
                && text.chars().allMatch(c -> Ascii.isUpper(c) || Ascii.isDigit(c));
    }
}
