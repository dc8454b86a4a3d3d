package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.schema.Quantity;
import java.math.BigInteger;

/**
 * An amount as Kubernetes writes it after reading it ({@code k8s.io/apimachinery/pkg/api/resource},
 * {@code CanonicalizeBytes}): {@code 0.5} is {@code 500m}, {@code 1024Mi} is {@code 1Gi}.
 */
final class CanonicalQuantity {

    private static final String[] THOUSANDS = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
    private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    private static final Quantity KIBI = Quantity.of(1024);
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final int NANO = 9;

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
                .<Json>map(quantity -> new Json.Text(of(quantity, text)))
                .orElse(written);
    }

    private static String of(Quantity quantity, String written) {
        if (quantity.isZero()) {
            return "0";
        }
        Quantity nano = quantity.roundedAway(NANO);
        Quantity size = nano.isNegative() ? new Quantity(nano.digits().negate(), NANO) : nano;
        return written.endsWith("i") && size.compareTo(KIBI) >= 0
                ? binary(nano.roundedAway(0).digits())
                : decimal(nano.digits(), hasExponent(written));
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

    /** With the largest power of a thousand, from nano to exa, of which it is a whole number. */
    private static String decimal(BigInteger nano, boolean withExponent) {
        int power = 0;
        BigInteger left = nano;
        while (power < THOUSANDS.length - 1 && left.mod(THOUSAND).signum() == 0) {
            left = left.divide(THOUSAND);
            power++;
        }
        int exponent = 3 * power - NANO;
        return left + (withExponent ? exponent(exponent) : THOUSANDS[power]);
    }

    private static String exponent(int power) {
        return power == 0 ? "" : "e" + power;
    }
}
