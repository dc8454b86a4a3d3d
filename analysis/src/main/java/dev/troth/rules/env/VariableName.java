package dev.troth.rules.env;

import dev.troth.yaml.Ascii;

/** What a variable's name had to look like before Kubernetes 1.32 ({@code IsEnvVarName}), and still has for shells. */
final class VariableName {

    private VariableName() {}

    /** What Kubernetes asked before: letters, digits, {@code _ - .}, no digit in front, not {@code .} or {@code ..}. */
    static boolean isUsual(String name) {
        return !name.isEmpty()
                && !Ascii.isDigit(name.charAt(0))
                && !name.equals(".")
                && !name.startsWith("..")
                && name.chars().allMatch(c -> isWord(c) || c == '-' || c == '.');
    }

    /** The same name in characters that every shell takes. */
    static String forShells(String name) {
        StringBuilder better = new StringBuilder(Ascii.isDigit(name.charAt(0)) ? "_" : "");
        name.chars().forEach(c -> better.append(isWord(c) ? (char) c : '_'));
        return better.toString();
    }

    static boolean isWord(int c) {
        return Ascii.isAlphanumeric(c) || c == '_';
    }
}
