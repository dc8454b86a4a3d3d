package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Md5Test {

    @Test
    void textsOfAllLengthsHaveTheDigestThatTheJdkGives() throws NoSuchAlgorithmException {
        StringBuilder text = new StringBuilder();
        for (int length = 0; length <= 300; length++) {
            assertThat(Md5.hex(text.toString())).isEqualTo(jdk(text.toString()));
            text.append((char) (' ' + length * 7 % 95));
        }
    }

    @Test
    void lettersBeyondAsciiCountAsUtf8() throws NoSuchAlgorithmException {
        assertThat(Md5.hex("größe → 🚀")).isEqualTo(jdk("größe → 🚀"));
    }

    private static String jdk(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
