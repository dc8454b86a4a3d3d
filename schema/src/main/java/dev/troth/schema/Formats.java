package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The formats of strings that Kubernetes checks ({@code pkg/apiserver/validation/formats.go} and {@code
 * k8s.io/kube-openapi/pkg/validation/strfmt}). A dash in a format's name does not count. Of those that are seldom used the
 * ones with a grammar of their own (ISBN, credit cards and the like) are taken as they come.
 */
public final class Formats {

    private static final Set<String> OF_STRINGS = Set.of(
            "bsonobjectid",
            "uri",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "cidr",
            "mac",
            "uuid",
            "uuid3",
            "uuid4",
            "uuid5",
            "isbn",
            "isbn10",
            "isbn13",
            "creditcard",
            "ssn",
            "hexcolor",
            "rgbcolor",
            "byte",
            "password",
            "date",
            "duration",
            "datetime",
            "k8sshortname",
            "k8slongname");

    private Formats() {}

    /** Whether Kubernetes knows the format for values of a type; it ignores one that it does not know. */
    public static boolean isKnown(String format, String type) {
        return switch (type) {
            case "integer" -> format.equals("int32") || format.equals("int64");
            case "number" -> format.equals("float") || format.equals("double");
            case "string", "" -> OF_STRINGS.contains(normalized(format));
            default -> false;
        };
    }

    /** Whether a text has the format; true for formats that Kubernetes ignores. */
    public static boolean allows(String format, String text) {
        return switch (normalized(format)) {
            case "ipv4" -> isIpv4(text);
            case "ipv6" -> isIpv6(text);
            case "cidr" -> isCidr(text);
            case "mac" -> isMac(text);
            case "uuid", "uuid3", "uuid4", "uuid5" -> isUuid(text, normalized(format));
            case "date" -> Timestamps.isDate(text);
            case "datetime" -> Timestamps.isDateTime(text.toUpperCase(Locale.ROOT));
            case "duration" -> GoDuration.parse(text).isPresent() || isWordyDuration(text);
            case "hexcolor" -> isHexColor(text);
            case "hostname" -> isHostname(text);
            case "email" -> isEmail(text);
            case "uri" -> isUri(text);
            case "byte" -> isBase64(text);
            case "k8sshortname" -> Names.dnsLabel(text).isEmpty();
            case "k8slongname" -> Names.dnsSubdomain(text).isEmpty();
            default -> true;
        };
    }

    /** Why a text does not have a format; empty when it does, or when Kubernetes ignores the format. */
    public static Optional<Flaw> flaw(String format, String text) {
        return allows(format, text)
                ? Optional.empty()
                : Optional.of(new Flaw("does not have the format `" + format + "`", null));
    }

    private static String normalized(String format) {
        return format.replace("-", "");
    }

    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean number =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(Ascii::isDigit);
            if (!number || Integer.parseInt(part) > 255 || (part.length() > 1 && part.startsWith("0"))) {
                return false;
            }
        }
        return true;
    }

    /** Eight groups of up to four hexadecimal digits, of which one run may be left out; the last two may be an IPv4 address. */
    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int left = before.isEmpty() ? 0 : groups(before, false);
        int right = after.isEmpty() ? 0 : groups(after, true);
        return left >= 0 && right >= 0 && left + right < 8;
    }

    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (last && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                if (!isIpv4(parts[i])) {
                    return -1;
                }
                count += 2;
            } else if (parts[i].isEmpty()
                    || parts[i].length() > 4
                    || !parts[i].chars().allMatch(Ascii::isHex)) {
                return -1;
            } else {
                count++;
            }
        }
        return count;
    }

    private static boolean isCidr(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return false;
        }
        String address = text.substring(0, slash);
        String bits = text.substring(slash + 1);
        int most = isIpv4(address) ? 32 : isIpv6(address) ? 128 : -1;
        return !bits.isEmpty()
                && bits.length() <= 3
                && bits.chars().allMatch(Ascii::isDigit)
                && (bits.length() == 1 || !bits.startsWith("0"))
                && Integer.parseInt(bits) <= most;
    }

    private static boolean isMac(String text) {
        String[] parts = text.split("[:-]", -1);
        if (parts.length != 6 && parts.length != 8 && parts.length != 20) {
            return false;
        }
        for (String part : parts) {
            if (part.length() != 2 || !part.chars().allMatch(Ascii::isHex)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUuid(String text, String format) {
        String digits = text.replace("-", "");
        if (digits.length() != 32 || text.length() > 36 || !digits.chars().allMatch(Ascii::isHex)) {
            return false;
        }
        char version = digits.charAt(12);
        boolean variant = "89ab".indexOf(Character.toLowerCase(digits.charAt(16))) >= 0;
        return switch (format) {
            case "uuid3" -> version == '3';
            case "uuid4" -> version == '4' && variant;
            case "uuid5" -> version == '5' && variant;
            default -> true;
        };
    }

    /** Labels of letters, digits and dashes joined by dots, at most 255 characters; the top one may not be a number. */
    private static boolean isHostname(String text) {
        String[] labels = text.split("\\.", -1);
        for (String label : labels) {
            boolean right = !label.isEmpty()
                    && label.length() <= 63
                    && label.charAt(0) != '-'
                    && label.charAt(label.length() - 1) != '-'
                    && label.chars().allMatch(c -> Ascii.isAlphanumeric(c) || c == '-' || c > 127);
            if (!right) {
                return false;
            }
        }
        return text.length() <= 255;
    }

    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf(' ') < 0 && isHostname(text.substring(at + 1));
    }

    /** A path from the root or a scheme and something behind it: Go's {@code url.ParseRequestURI} takes nearly everything. */
    private static boolean isUri(String text) {
        int colon = text.indexOf(':');
        boolean scheme = colon > 0
                && Ascii.isLetter(text.charAt(0))
                && text.substring(0, colon).chars().allMatch(c -> Ascii.isAlphanumeric(c) || "+-.".indexOf(c) >= 0);
        return (text.startsWith("/") || scheme) && text.chars().noneMatch(c -> c <= ' ' || c == 127);
    }

    private static boolean isBase64(String text) {
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        return text.length() % 4 == 0
                && text.substring(0, text.length() - padding)
                        .chars()
                        .allMatch(c -> Ascii.isAlphanumeric(c) || c == '+' || c == '/');
    }

    private static boolean isHexColor(String text) {
        String digits = text.startsWith("#") ? text.substring(1) : text;
        return (digits.length() == 3 || digits.length() == 6) && digits.chars().allMatch(Ascii::isHex);
    }

    /** {@code 3 days}, {@code 22 ns}: a number and the name of a unit. */
    private static boolean isWordyDuration(String text) {
        int unit = 0;
        while (unit < text.length() && (Ascii.isDigit(text.charAt(unit)) || text.charAt(unit) == '.')) {
            unit++;
        }
        String name = text.substring(unit).strip().toLowerCase(Locale.ROOT);
        String one = name.endsWith("s") && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
        return unit > 0
                && Set.of(
                                "ns",
                                "nano",
                                "nanosecond",
                                "us",
                                "µs",
                                "micro",
                                "microsecond",
                                "ms",
                                "milli",
                                "millisecond",
                                "s",
                                "sec",
                                "second",
                                "m",
                                "min",
                                "minute",
                                "h",
                                "hr",
                                "hour",
                                "d",
                                "day",
                                "w",
                                "wk",
                                "week")
                        .contains(one);
    }
}
