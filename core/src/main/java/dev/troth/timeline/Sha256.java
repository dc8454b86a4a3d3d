package dev.troth.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** SHA-256 (FIPS 180-4), by which a page names the scripts that may run in it; there is no MessageDigest in a browser. */
final class Sha256 {

    private static final int BLOCK = 64;
    private static final int ROUNDS = 64;
    private static final int[] ROOTS = new int[ROUNDS];
    private static final int[] START = new int[8];

    static {
        int found = 0;
        for (int candidate = 2; found < ROUNDS; candidate++) {
            if (isPrime(candidate)) {
                ROOTS[found] = fraction(Math.cbrt(candidate));
                if (found < START.length) {
                    START[found] = fraction(Math.sqrt(candidate));
                }
                found++;
            }
        }
    }

    private Sha256() {}

    /** The digest of a text's UTF-8 in base 64, as a Content-Security-Policy wants it. */
    static String base64(String text) {
        int[] state = START.clone();
        byte[] padded = padded(text.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at < padded.length; at += BLOCK) {
            addBlock(state, padded, at);
        }
        byte[] digest = new byte[state.length * 4];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (state[i / 4] >>> (24 - i % 4 * 8));
        }
        return Base64.getEncoder().encodeToString(digest);
    }

    private static byte[] padded(byte[] message) {
        byte[] padded = new byte[((message.length + 8) / BLOCK + 1) * BLOCK];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = message.length * 8L;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 1 - i] = (byte) (bits >>> (8 * i));
        }
        return padded;
    }

    private static void addBlock(int[] state, byte[] message, int at) {
        int[] words = new int[ROUNDS];
        for (int i = 0; i < 16; i++) {
            int from = at + i * 4;
            words[i] = (message[from] & 0xFF) << 24
                    | (message[from + 1] & 0xFF) << 16
                    | (message[from + 2] & 0xFF) << 8
                    | message[from + 3] & 0xFF;
        }
        for (int i = 16; i < ROUNDS; i++) {
            int early = words[i - 15];
            int late = words[i - 2];
            words[i] = words[i - 16]
                    + (turn(early, 7) ^ turn(early, 18) ^ early >>> 3)
                    + words[i - 7]
                    + (turn(late, 17) ^ turn(late, 19) ^ late >>> 10);
        }
        int[] s = state.clone();
        for (int i = 0; i < ROUNDS; i++) {
            int choice = s[4] & s[5] ^ ~s[4] & s[6];
            int first = s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) + choice + ROOTS[i] + words[i];
            int majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2];
            int second = (turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) + majority;
            System.arraycopy(s, 0, s, 1, 7);
            s[4] += first;
            s[0] = first + second;
        }
        for (int i = 0; i < state.length; i++) {
            state[i] += s[i];
        }
    }

    private static int turn(int word, int by) {
        return Integer.rotateRight(word, by);
    }

    /** The first 32 bits behind the point. */
    private static int fraction(double number) {
        return (int) (long) ((number - Math.floor(number)) * 4294967296.0);
    }

    private static boolean isPrime(int candidate) {
        for (int divisor = 2; divisor * divisor <= candidate; divisor++) {
            if (candidate % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
