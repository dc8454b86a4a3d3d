package dev.troth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarsTest {

    @ParameterizedTest
    @CsvSource({
        "100m,0.1",
        "1,1",
        "1.5,1.5",
        ".5,0.5",
        "2.,2",
        "128Mi,134217728",
        "1k,1000",
        "1e3,1000",
        "1E,1000000000000000000",
        "1E2,100",
        "2e-1,0.2",
        "-5,-5",
        "+5,5",
        "' 1Gi ',1073741824",
        "m,0",
        "1Ki,1024"
    })
    void aQuantityIsReadAsKubernetesReadsIt(String text, String value) {
        assertThat(Quantity.parse(text).orElseThrow().plain()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "256MB,256M",
        "256mi,256Mi",
        "1 Gi,1Gi",
        "1KB,1k",
        "1K,1k",
        "1GiB,1Gi",
        "0.5 cores,0.5",
        "2cpu,2",
        "512mb,512M"
    })
    void aWrongUnitOfAQuantityIsMended(String text, String better) {
        Flaw flaw = Quantity.flaw(text).orElseThrow();
        assertThat(flaw.better()).isEqualTo(better);
        assertThat(Quantity.parse(better)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "lots", "1.2.3", "1e", "1_000", "1e+", "0x10", "5%"})
    void whatIsNoQuantitySaysWhy(String text) {
        assertThat(Quantity.parse(text)).isEmpty();
        assertThat(Quantity.flaw(text)).isPresent();
    }

    @Test
    void quantitiesCompareAsTheNumbersThatTheyStandFor() {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (String number : List.of("0", "1", "-1", "0.999", "1.50", ".5", "1023", "1024", "100000000000000000000")) {
            amounts.put(number, new BigDecimal(number));
            amounts.put(number + "m", new BigDecimal(number).movePointLeft(3));
            amounts.put(number + "n", new BigDecimal(number).movePointLeft(9));
            amounts.put(number + "M", new BigDecimal(number).movePointRight(6));
            amounts.put(number + "Ki", new BigDecimal(number).multiply(BigDecimal.valueOf(1024)));
            amounts.put(number + "e-2", new BigDecimal(number).movePointLeft(2));
            amounts.put(number + "E1", new BigDecimal(number).movePointRight(1));
        }
        amounts.forEach((text, amount) -> {
            Quantity quantity = Quantity.parse(text).orElseThrow();
            assertThat(quantity.plain())
                    .isEqualTo(
                            amount.signum() == 0
                                    ? "0"
                                    : amount.stripTrailingZeros().toPlainString());
            assertThat(quantity.isWhole())
                    .as(text)
                    .isEqualTo(amount.stripTrailingZeros().scale() <= 0);
            assertThat(new BigDecimal(quantity.roundedUp(3).plain()))
                    .as(text)
                    .isEqualByComparingTo(amount.setScale(3, RoundingMode.CEILING));
            assertThat(new BigDecimal(quantity.roundedAway(1).plain()))
                    .as(text)
                    .isEqualByComparingTo(amount.setScale(1, RoundingMode.UP));
            amounts.forEach((other, size) -> assertThat(
                            quantity.compareTo(Quantity.parse(other).orElseThrow()))
                    .as(text + " and " + other)
                    .isEqualTo(amount.compareTo(size)));
        });
    }

    @Test
    void halfAByteIsNotWhole() {
        assertThat(Quantity.parse("512m").orElseThrow().isWhole()).isFalse();
        assertThat(Quantity.parse("1.50Ki").orElseThrow().isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10h,36000", "1h30m,5400", "0,0", "-1.5h,-5400", "90s,90", "1.h,3600", ".5m,30", "+5m,300", "1m1m,120"})
    void aDurationIsReadAsGoReadsIt(String text, long seconds) {
        assertThat(GoDuration.parse(text)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807ns,9223372036854775807",
        "-9223372036854775808ns,-9223372036854775808",
        "00000000000000000000001ns,1",
        "0.3ns,0",
        "1.9us,1900",
        "0.0000000001h,360",
        "0.00000000000000000000000000001h,0",
        "0.33333333333333333333h,1200000000000"
    })
    void aDurationIsCountedInWholeNanosecondsAsGoCountsThem(String text, long nanos) {
        assertThat(GoDuration.parse(text)).contains(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9223372036854775808ns", "-9223372036854775809ns", "3000000h", "99999999999999999999999999h"})
    void aDurationThatGoCannotCountSaysSo(String text) {
        assertThat(GoDuration.flaw(text)).contains(new Flaw("is longer than Go can count (about 292 years)", null));
    }

    @ParameterizedTest
    @CsvSource({"1d,24h", "1d12h,36h", "2w,336h", "10min,10m", "1H,1h", "1 h,1h", "90sec,1m30s", "2 days,48h"})
    void aDurationWithAForeignUnitIsMended(String text, String better) {
        assertThat(GoDuration.flaw(text).orElseThrow().better()).isEqualTo(better);
        assertThat(GoDuration.parse(better)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "10", "soon", "1h soon", ".", "1..5h", "999999999h", " 1h", "1y"})
    void whatIsNoDurationSaysWhy(String text) {
        assertThat(GoDuration.parse(text)).isEmpty();
        assertThat(GoDuration.flaw(text).orElseThrow().what()).isNotEmpty();
    }

    @Test
    void durationsArePrintedAsGoPrintsThem() {
        assertThat(List.of(
                        Duration.ofHours(10),
                        Duration.ofSeconds(90),
                        Duration.ofMillis(1500),
                        Duration.ofMillis(500),
                        Duration.ZERO,
                        Duration.ofSeconds(-5),
                        Duration.ofNanos(1500)))
                .extracting(GoDuration::format)
                .containsExactly("10h0m0s", "1m30s", "1.5s", "500ms", "0s", "-5s", "1.5µs");
    }

    @ParameterizedTest
    @CsvSource({"My_Pipe,my-pipe", "myPipe,my-pipe", "-x-,x", "a b,a-b", "REDIS,redis", "a.b,a-b", "ümlaut,mlaut"})
    void aNameThatIsNoLabelIsMended(String text, String better) {
        assertThat(Names.dnsLabel(text).orElseThrow().better()).isEqualTo(better);
        assertThat(Names.dnsLabel(better)).isEmpty();
    }

    @Test
    void namesHaveTheirOwnLengthsAndFirstLetters() {
        assertThat(Names.dnsLabel("a".repeat(63))).isEmpty();
        assertThat(Names.dnsLabel("a".repeat(64)).orElseThrow().better()).isEqualTo("a".repeat(63));
        assertThat(Names.dnsSubdomain("a".repeat(253))).isEmpty();
        assertThat(Names.dns1035Label("1a")).contains(new Flaw("does not begin with a letter", "a"));
        assertThat(Names.dnsSubdomain("a.-b").orElseThrow().better()).isEqualTo("a.b");
        assertThat(Names.dnsSubdomain("a..b")).isPresent();
        assertThat(Names.dnsLabel("")).contains(new Flaw("is empty", null));
    }

    @Test
    void labelsMayBeEmptyAndMixedButKeysMayNot() {
        assertThat(Names.labelValue("")).isEmpty();
        assertThat(Names.labelValue("A_b.C-1")).isEmpty();
        assertThat(Names.labelValue("a b").orElseThrow().better()).isEqualTo("a-b");
        assertThat(Names.labelKey("kratix.io/promise-version")).isEmpty();
        assertThat(Names.labelKey("a/b/c")).isPresent();
        assertThat(Names.labelKey("/b")).isPresent();
        assertThat(Names.labelKey("")).isPresent();
        assertThat(Names.annotationKey("Acme.dev/Team")).isEmpty();
    }

    @Test
    void aMisspeltWordFindsItsNeighbour() {
        assertThat(Closest.to("siez", List.of("name", "size"))).contains("size");
        assertThat(Closest.to("contaners", List.of("name", "containers"))).contains("containers");
        assertThat(Closest.to("Image2", List.of("image"))).contains("image");
        assertThat(Closest.to("ports", List.of("env", "args"))).isEqualTo(Optional.empty());
        assertThat(Closest.to("ab", List.of("ac"))).isEmpty();
    }
}
