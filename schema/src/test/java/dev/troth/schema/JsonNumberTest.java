package dev.troth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonNumberTest {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "0.0",
            "1",
            "-1",
            "0.5",
            "-0.5",
            "1e2",
            "100",
            "99.999",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "-1e-400",
            "123456789012345678901234567890");

    @Test
    void numbersCompareBySizeHoweverTheyAreWritten() {
        for (String one : NUMBERS) {
            for (String other : NUMBERS) {
                assertThat(new JsonNumber(one).compareTo(new JsonNumber(other)))
                        .as(one + " and " + other)
                        .isEqualTo(new BigDecimal(one).compareTo(new BigDecimal(other)));
            }
        }
    }

    @Test
    void equalNumbersHaveEqualTexts() {
        for (String one : NUMBERS) {
            for (String other : NUMBERS) {
                assertThat(new JsonNumber(one).canonical().equals(new JsonNumber(other).canonical()))
                        .as(one + " and " + other)
                        .isEqualTo(new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e2,100",
        "100,100",
        "1.50,1.5",
        "-0,0",
        "0.0,0",
        "1e19,10000000000000000000",
        "1e20,1E+20",
        "-1e18,-1000000000000000000",
        "100000000000000000000,1E+20",
        "1e999999999,1E+999999999",
        "1e-7,1E-7"
    })
    void aNumberIsShownAsPeopleWriteIt(String written, String shown) {
        assertThat(new JsonNumber(written).canonical()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "12,3,true",
        "12,5,false",
        "0,7,true",
        "-9,3,true",
        "0.3,0.1,true",
        "1,0,false",
        "1,-1,false",
        "1e2,8,false"
    })
    void aMultipleLeavesNothing(String number, String step, boolean is) {
        assertThat(new JsonNumber(number).isMultipleOf(new JsonNumber(step))).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "7.9,7", "-7.9,-7", "1e300,2147483647", "-1e300,-2147483648", "99999999999,2147483647"})
    void anIntTakesWhatItCanHold(String number, int value) {
        assertThat(new JsonNumber(number).intValue()).isEqualTo(value);
    }
}
