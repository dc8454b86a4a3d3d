package dev.troth.workspace;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file and what is needed to write it back as it was.
 *
 * @param text without the byte order mark, so that columns count as editors count them
 * @param byteOrderMark whether the file began with one
 */
public record FileText(String text, boolean byteOrderMark) {

    /** Longest file that is read, in bytes. Kubernetes refuses objects over 3 MiB; a file may hold several. */
    public static final int LIMIT = 16 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    private static final byte[] NOTHING = {};

    /** The bytes of a file, which may also be a pipe. */
    static byte[] bytes(File file) throws UnreadableException {
        if (file.isDirectory()) {
            throw new UnreadableException("is a folder.");
        }
        try (InputStream in = new FileInputStream(file)) {
            return bytes(in, file.length());
        } catch (IOException e) {
            throw new UnreadableException(file.exists() ? "cannot be read: " + cause(e) : "does not exist.");
        }
    }

    static boolean isTooLong(File file) {
        return file.length() > LIMIT;
    }

    /** The first megabyte: enough to see whether a long file speaks of Kratix. */
    static byte[] beginning(File file) throws UnreadableException {
        try (InputStream in = new FileInputStream(file)) {
            return in.readNBytes(1 << 20);
        } catch (IOException e) {
            throw new UnreadableException("cannot be read: " + cause(e));
        }
    }

    /** Reads to the end, or refuses what is over the limit. */
    private static byte[] bytes(InputStream in, long expected) throws IOException, UnreadableException {
        if (expected > LIMIT) {
            throw tooLong(expected / (1 << 20) + " MB");
        }
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw tooLong("more than " + (LIMIT >> 20) + " MB");
        }
        return bytes;
    }

    private static UnreadableException tooLong(String size) {
        return new UnreadableException("is " + size + " long; Troth reads up to " + (LIMIT >> 20) + " MB. Split it.");
    }

    /** {@code x.yaml (Permission denied)} gives {@code permission denied.} */
    private static String cause(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        int open = message.lastIndexOf('(');
        String cause = open >= 0 && message.endsWith(")") ? message.substring(open + 1, message.length() - 1) : message;
        return cause.isEmpty() ? "it was refused." : Character.toLowerCase(cause.charAt(0)) + cause.substring(1) + ".";
    }

    /** What comes from a stream, such as the standard input. */
    public static FileText of(InputStream in) throws UnreadableException {
        try {
            return of(bytes(in, 0));
        } catch (IOException e) {
            throw new UnreadableException("cannot be read: " + cause(e));
        }
    }

    /** What a file holds. */
    public static FileText of(File file) throws UnreadableException {
        return of(bytes(file));
    }

    /** UTF-8 as Kubernetes reads it. Anything else is refused with the place where it begins. */
    public static FileText of(byte[] bytes) throws UnreadableException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed(bytes);
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new UnreadableException("is no text: a zero byte stands at offset " + indexOfZero(bytes) + ".");
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new FileText(marked ? text.substring(1) : text, marked);
    }

    /** UTF-16 has a zero byte beside each letter of English; without them its words are found as in UTF-8. */
    static byte[] withoutZeros(byte[] bytes) {
        int kept = 0;
        for (byte each : bytes) {
            kept += each == 0 ? 0 : 1;
        }
        if (kept == bytes.length) {
            return NOTHING;
        }
        byte[] others = new byte[kept];
        int at = 0;
        for (byte each : bytes) {
            if (each != 0) {
                others[at++] = each;
            }
        }
        return others;
    }

    private static int indexOfZero(byte[] bytes) {
        int at = 0;
        while (bytes[at] != 0) {
            at++;
        }
        return at;
    }

    /** The replacement character may also have been written by the author. */
    private static void refuseMalformed(byte[] bytes) throws UnreadableException {
        if (bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            boolean isWider = bytes.length > 3 && bytes[0] == -1 && bytes[2] == 0 && bytes[3] == 0;
            throw new UnreadableException(
                    "is " + (isWider ? "UTF-32" : "UTF-16") + ", and Troth reads UTF-8. Save it as UTF-8.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, CharBuffer.allocate(bytes.length), true);
        if (result.isError()) {
            int value = bytes[in.position()] & 0xff;
            throw new UnreadableException("is not UTF-8: byte 0x" + Integer.toHexString(value) + " at offset "
                    + in.position() + " begins no character. Save it as UTF-8.");
        }
    }

    /** The bytes that stand for a text in this file. */
    public byte[] encode(String newText) {
        byte[] bytes = newText.getBytes(StandardCharsets.UTF_8);
        if (!byteOrderMark) {
            return bytes;
        }
        byte[] marked = new byte[bytes.length + 3];
        marked[0] = (byte) 0xef;
        marked[1] = (byte) 0xbb;
        marked[2] = (byte) 0xbf;
        System.arraycopy(bytes, 0, marked, 3, bytes.length);
        return marked;
    }

    /** Whether these bytes are what this text was read from. */
    public boolean isWrittenAs(byte[] bytes) {
        return Arrays.equals(encode(text), bytes);
    }
}
