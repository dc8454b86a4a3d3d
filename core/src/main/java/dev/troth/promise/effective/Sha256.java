package dev.troth.promise.effective;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** SHA-256 (FIPS 180-4); the JDK's own is not among what runs in a browser. */
public final class Sha256 {

    private static final int BLOCK = 64;
    private static final String HEX = "0123456789abcdef";

    private static final int[] ROUND = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private Sha256() {}

    /** The digest of a text's UTF-8 in 64 lower-case digits. */
    public static String hex(String text) {
        StringBuilder hex = new StringBuilder(BLOCK);
        for (int word : digest(text)) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                hex.append(HEX.charAt(word >>> shift & 0xF));
            }
        }
        return hex.toString();
    }

    /** The digest of a text's UTF-8 in base 64, as a Content-Security-Policy wants it. */
    public static String base64(String text) {
        int[] words = digest(text);
        byte[] bytes = new byte[words.length * 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words[i / 4] >>> 24 - i % 4 * 8);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static int[] digest(String text) {
        byte[] padded = padded(text.getBytes(StandardCharsets.UTF_8));
        int[] state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
        for (int at = 0; at < padded.length; at += BLOCK) {
            compress(state, padded, at);
        }
        return state;
    }

    private static byte[] padded(byte[] bytes) {
        byte[] padded = new byte[(bytes.length + 9 + BLOCK - 1) / BLOCK * BLOCK];
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        padded[bytes.length] = (byte) 0x80;
        long bits = bytes.length * 8L;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        return padded;
    }

    private static void compress(int[] state, byte[] bytes, int at) {
        int[] words = schedule(bytes, at);
        int[] s = state.clone();
        for (int i = 0; i < BLOCK; i++) {
            int choice = s[4] & s[5] ^ ~s[4] & s[6];
            int majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2];
            int first = s[7] + rotated(s[4], 6, 11, 25) + choice + ROUND[i] + words[i];
            int second = rotated(s[0], 2, 13, 22) + majority;
            System.arraycopy(s, 0, s, 1, 7);
            s[4] += first;
            s[0] = first + second;
        }
        for (int i = 0; i < s.length; i++) {
            state[i] += s[i];
        }
    }

    private static int[] schedule(byte[] bytes, int at) {
        int[] words = new int[BLOCK];
        for (int i = 0; i < 16; i++) {
            int from = at + 4 * i;
            words[i] = (bytes[from] & 0xFF) << 24
                    | (bytes[from + 1] & 0xFF) << 16
                    | (bytes[from + 2] & 0xFF) << 8
                    | bytes[from + 3] & 0xFF;
        }
        for (int i = 16; i < BLOCK; i++) {
            int early = words[i - 15];
            int late = words[i - 2];
            int first = Integer.rotateRight(early, 7) ^ Integer.rotateRight(early, 18) ^ early >>> 3;
            int second = Integer.rotateRight(late, 17) ^ Integer.rotateRight(late, 19) ^ late >>> 10;
            words[i] = words[i - 16] + first + words[i - 7] + second;
        }
        return words;
    }

    private static int rotated(int word, int one, int two, int three) {
        return Integer.rotateRight(word, one) ^ Integer.rotateRight(word, two) ^ Integer.rotateRight(word, three);
    }
}
