package dev.troth.rules.container;

import dev.troth.schema.Flaw;
import dev.troth.yaml.Ascii;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of an image, as container runtimes read it ({@code github.com/distribution/reference},
 * {@code ParseNormalizedNamed}).
 *
 * @param registry the host that it comes from, with its port; empty for Docker Hub
 * @param path the repository, such as {@code team/render}
 * @param tag the tag; null where none is written
 * @param digest the digest; null where none is written
 */
record ImageReference(
        String registry,
        String path,
        @Nullable String tag,
        @Nullable String digest) {

    private static final int NAME_MAX = 255;
    private static final int TAG_MAX = 128;

    /** Cuts a text into its parts, right or wrong; {@link #flaw} says whether they are right. */
    static ImageReference of(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? null : text.substring(at + 1);
        String tagged = at < 0 ? text : text.substring(0, at);
        int colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
        String tag = colon < 0 ? null : tagged.substring(colon + 1);
        String name = colon < 0 ? tagged : tagged.substring(0, colon);
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        return isRegistry(first)
                ? new ImageReference(first, name.substring(slash + 1), tag, digest)
                : new ImageReference("", name, tag, digest);
    }

    /** A text with a part that some tool fills in later, of which nothing can be said. */
    static boolean isTemplate(String text) {
        return text.contains("{{") || text.contains("${") || text.contains("$(") || text.startsWith("$");
    }

    /** The part before the first slash is a host if it looks like one, upper-case letters included. */
    private static boolean isRegistry(String first) {
        return first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || first.equals("localhost")
                || !first.equals(first.toLowerCase(Locale.ROOT));
    }

    /** Why no runtime can pull it; empty when it can be tried. */
    static Optional<Flaw> flaw(String text) {
        String stripped = text.strip();
        if (!stripped.equals(text)) {
            return Optional.of(new Flaw("has white space at an end", stripped.isEmpty() ? null : stripped));
        }
        int scheme = text.indexOf("://");
        if (scheme >= 0) {
            String rest = text.substring(scheme + 3);
            return Optional.of(new Flaw(
                    "begins with `" + text.substring(0, scheme + 3) + "`, but an image has no scheme",
                    flaw(rest).isPresent() ? null : rest));
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return Optional.of(new Flaw("has white space in it", null));
            }
        }
        return Optional.ofNullable(of(text).flaw());
    }

    private @Nullable Flaw flaw() {
        if (!registry.isEmpty() && !isHost(registry)) {
            return new Flaw("has the registry `" + registry + "`, which is no host name", null);
        }
        if (registry.chars().anyMatch(Ascii::isUpper) && registry.indexOf('.') < 0 && registry.indexOf(':') < 0) {
            String lower = registry.toLowerCase(Locale.ROOT);
            return new Flaw(
                    "begins with `" + registry + "`, which is taken for the host of a registry because of its"
                            + " upper-case letters",
                    with(lower + "/" + path));
        }
        if (path.chars().anyMatch(Ascii::isUpper)) {
            String lower = path.toLowerCase(Locale.ROOT);
            return new Flaw(
                    "has upper-case letters in `" + path + "`",
                    with(registry.isEmpty() ? lower : registry + "/" + lower));
        }
        if (!isPath(path) || registry.length() + path.length() + 1 > NAME_MAX) {
            return new Flaw(
                    path.isEmpty()
                            ? "names no repository"
                            : "has the repository `" + path + "`, in which small letters, digits and single `.`,"
                                    + " `_`, `-` or `/` between them are allowed",
                    null);
        }
        if (registry.isEmpty() && path.length() == 64 && path.chars().allMatch(ImageReference::isHex)) {
            return new Flaw("is the id of an image, which no registry can be asked for", null);
        }
        if (tag != null && !isTag(tag)) {
            return new Flaw("has the tag `" + tag + "`, in which letters, digits, `_`, `.` and `-` are allowed", null);
        }
        return digest == null || isDigest(digest)
                ? null
                : new Flaw("has the digest `" + digest + "`, which is not `sha256:` and 64 hexadecimal digits", null);
    }

    private String with(String name) {
        return name + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }

    private static boolean isHost(String text) {
        int colon = text.lastIndexOf(':');
        boolean port = colon >= 0 && !text.endsWith("]");
        String host = port ? text.substring(0, colon) : text;
        if (port
                && (colon + 1 == text.length()
                        || !text.substring(colon + 1).chars().allMatch(Ascii::isDigit))) {
            return false;
        }
        if (host.startsWith("[") && host.endsWith("]")) {
            return host.length() > 2
                    && host.substring(1, host.length() - 1).chars().allMatch(c -> c == ':' || Ascii.isHex(c));
        }
        for (String part : host.split("\\.", -1)) {
            boolean fine = !part.isEmpty()
                    && !part.startsWith("-")
                    && !part.endsWith("-")
                    && part.chars().allMatch(c -> c == '-' || Ascii.isAlphanumeric(c));
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPath(String text) {
        for (String part : text.split("/", -1)) {
            if (!isPathPart(part)) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits, with one {@code .}, one or two {@code _}, or any number of {@code -} between them. */
    private static boolean isPathPart(String part) {
        int at = 0;
        while (true) {
            int word = at;
            while (at < part.length() && isLowerOrDigit(part.charAt(at))) {
                at++;
            }
            if (at == word) {
                return false;
            }
            if (at == part.length()) {
                return true;
            }
            int separator = at;
            while (at < part.length() && !isLowerOrDigit(part.charAt(at))) {
                at++;
            }
            String between = part.substring(separator, at);
            if (!between.equals(".")
                    && !between.equals("_")
                    && !between.equals("__")
                    && !between.chars().allMatch(c -> c == '-')) {
                return false;
            }
        }
    }

    private static boolean isTag(String text) {
        return !text.isEmpty()
                && text.length() <= TAG_MAX
                && text.charAt(0) != '.'
                && text.charAt(0) != '-'
                && text.chars().allMatch(c -> Ascii.isAlphanumeric(c) || c == '_' || c == '.' || c == '-');
    }

    private static boolean isDigest(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !text.substring(colon + 1).chars().allMatch(ImageReference::isHex)) {
            return false;
        }
        int digits = text.length() - colon - 1;
        return switch (text.substring(0, colon)) {
            case "sha256" -> digits == 64;
            case "sha384" -> digits == 96;
            case "sha512" -> digits == 128;
            default -> false;
        };
    }

    private static boolean isLowerOrDigit(int c) {
        return Ascii.isLower(c) || Ascii.isDigit(c);
    }

    private static boolean isHex(int c) {
        return (c >= 'a' && c <= 'f') || Ascii.isDigit(c);
    }
}
