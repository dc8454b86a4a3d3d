package dev.troth.promise.effective;

import java.nio.charset.StandardCharsets;

/** MD5 (RFC 1321), which Kratix uses for fingerprints; written out because there is no MessageDigest in a browser. */
public final class Md5 {

    private static final String HEX = "0123456789abcdef";
    private static final int[] SHIFTS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
    private static final int[] SINES = new int[64];

    static {
        for (int i = 0; i < SINES.length; i++) {
            SINES[i] = (int) (long) (Math.abs(Math.sin(i + 1.0)) * 4294967296.0);
        }
    }

    private Md5() {}

    /** The digest of a text's UTF-8 as 32 hexadecimal digits ({@code lib/hash/hasher.go}, {@code ComputeHash}). */
    public static String hex(String text) {
        int[] digest = digest(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder(32);
        for (int word : digest) {
            for (int i = 0; i < 4; i++) {
                int octet = word >>> (8 * i) & 0xFF;
                hex.append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
            }
        }
        return hex.toString();
    }

    private static int[] digest(byte[] message) {
        int blocks = (message.length + 8) / 64 + 1;
        byte[] padded = new byte[blocks * 64];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = message.length * 8L;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 8 + i] = (byte) (bits >>> (8 * i));
        }
        int[] state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
        for (int block = 0; block < blocks; block++) {
            addBlock(state, padded, block * 64);
        }
        return state;
    }

    private static void addBlock(int[] state, byte[] bytes, int from) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        for (int i = 0; i < 64; i++) {
            int round = i / 16;
            int mixed;
            int word;
            switch (round) {
                case 0 -> {
                    mixed = (b & c) | (~b & d);
                    word = i;
                }
                case 1 -> {
                    mixed = (d & b) | (~d & c);
                    word = (5 * i + 1) % 16;
                }
                case 2 -> {
                    mixed = b ^ c ^ d;
                    word = (3 * i + 5) % 16;
                }
                default -> {
                    mixed = c ^ (b | ~d);
                    word = 7 * i % 16;
                }
            }
            int sum = a + mixed + SINES[i] + littleEndian(bytes, from + 4 * word);
            a = d;
            d = c;
            c = b;
            b += Integer.rotateLeft(sum, SHIFTS[4 * round + i % 4]);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }

    private static int littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | ((bytes[at + 1] & 0xFF) << 8)
                | ((bytes[at + 2] & 0xFF) << 16)
                | (bytes[at + 3] << 24);
    }
}
