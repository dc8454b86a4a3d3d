package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.schema.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount as Kubernetes writes it after reading it ({@code k8s.io/apimachinery/pkg/api/resource},
 * {@code CanonicalizeBytes}): {@code 0.5} is {@code 500m}, {@code 1024Mi} is {@code 1Gi}.
 */
final class CanonicalQuantity {

    private static final String[] SMALL = {"n", "u", "m"};
    private static final String[] LARGE = {"", "k", "M", "G", "T", "P", "E"};
    private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private CanonicalQuantity() {}

    /** The canonical text; what is no quantity stays as it is. */
    static Json of(Json written) {
        String text = switch (written) {
            case Json.Text string -> string.value();
            case Json.Numeral number -> number.digits();
            case Json.Mapping mapping -> "";
            case Json.Sequence sequence -> "";
            case Json.Bool truth -> "";
            case Json.Null nothing -> "";
        };
        return Quantity.parse(text)
                .<Json>map(quantity -> new Json.Text(of(quantity.value(), text)))
                .orElse(written);
    }

    private static String of(BigDecimal value, String written) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal nano = value.setScale(9, value.signum() < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        if (written.endsWith("i") && nano.abs().compareTo(KIBI) >= 0) {
            return binary(nano.setScale(0, RoundingMode.UP).toBigInteger());
        }
        return hasExponent(written) ? exponent(nano) : decimal(nano);
    }

    private static boolean hasExponent(String written) {
        int at = Math.max(written.indexOf('e'), written.indexOf('E'));
        return at >= 0 && at < written.strip().length() - 1;
    }

    private static String binary(BigInteger value) {
        int power = 0;
        BigInteger left = value;
        while (power < BINARY.length - 1 && left.mod(BigInteger.valueOf(1024)).signum() == 0) {
            left = left.shiftRight(10);
            power++;
        }
        return left + BINARY[power];
    }

    private static String decimal(BigDecimal value) {
        int thousands = thousands(value);
        String digits = value.scaleByPowerOfTen(-3 * thousands)
                .setScale(0, RoundingMode.UNNECESSARY)
                .toPlainString();
        return digits + (thousands < 0 ? SMALL[thousands + 3] : LARGE[thousands]);
    }

    private static String exponent(BigDecimal value) {
        int thousands = thousands(value);
        String digits = value.scaleByPowerOfTen(-3 * thousands)
                .setScale(0, RoundingMode.UNNECESSARY)
                .toPlainString();
        return thousands == 0 ? digits : digits + "e" + 3 * thousands;
    }

    /** The largest power of a thousand, from nano to exa, of which the value is a whole number. */
    private static int thousands(BigDecimal value) {
        int zeros = -value.stripTrailingZeros().scale();
        return Math.min(LARGE.length - 1, Math.floorDiv(zeros, 3));
    }
}
