package dev.troth.analysis.fields;

import dev.troth.yaml.Ascii;
import java.math.BigDecimal;

/** JSON in its one form ({@link dev.troth.schema.Json}) as people write it: {@code 30}, not {@code 3E+1}. */
final class ReadableJson {

    /** Numbers with more zeros are easier to read without them. */
    private static final int MOST_ZEROS = 12;

    private ReadableJson() {}

    static String of(String json) {
        int exponent = json.indexOf("E+");
        boolean isNumber = exponent > 0 && (json.charAt(0) == '-' || Ascii.isDigit(json.charAt(0)));
        if (!isNumber || json.length() - exponent > 4) {
            return json;
        }
        BigDecimal number = new BigDecimal(json);
        return number.scale() < -MOST_ZEROS ? json : number.toPlainString();
    }
}
