package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void isWhatTheJdkSays() throws GeneralSecurityException {
        for (int length = 0; length < 200; length++) {
            String text = "é".repeat(length % 2) + "x".repeat(length);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            assertThat(Sha256.hex(text)).isEqualTo(HexFormat.of().formatHex(digest));
        }
    }
}
