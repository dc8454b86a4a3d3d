package dev.troth.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTextTest {

    @TempDir
    Path root;

    @Test
    void aByteOrderMarkIsNoPartOfTheTextAndComesBackWhenWritten() throws UnreadableException {
        byte[] bytes = "\uFEFFkind: Promise\n".getBytes(StandardCharsets.UTF_8);

        FileText text = FileText.of(bytes);

        assertThat(text.text()).isEqualTo("kind: Promise\n");
        assertThat(text.encode(text.text())).isEqualTo(bytes);
    }

    @Test
    void theFirstByteThatIsNoUtf8IsNamed() {
        assertThatThrownBy(() -> FileText.of("name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("is not UTF-8: byte 0xe9 at offset 9 begins no character. Save it as UTF-8.");
    }

    @Test
    void aReplacementCharacterThatTheAuthorWroteIsFine() throws UnreadableException {
        assertThat(FileText.of("a: \uFFFD".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("a: \uFFFD");
    }

    @Test
    void widerEncodingsAreToldByTheirNames() {
        assertThatThrownBy(() -> FileText.of("a: b".getBytes(StandardCharsets.UTF_16)))
                .hasMessage("is UTF-16, and Troth reads UTF-8. Save it as UTF-8.");
        assertThatThrownBy(() -> FileText.of(new byte[] {-1, -2, 0, 0, 'a', 0, 0, 0}))
                .hasMessage("is UTF-32, and Troth reads UTF-8. Save it as UTF-8.");
    }

    @Test
    void whatIsNoTextIsToldByItsZeroByte() {
        assertThatThrownBy(() -> FileText.of(new byte[] {'a', 'b', 0, 'c'}))
                .hasMessage("is no text: a zero byte stands at offset 2.");
    }

    @Test
    void aFileOfHundredMegabytesIsNotRead() throws IOException {
        Path large = root.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }

        assertThatThrownBy(() -> FileText.of(large.toFile()))
                .hasMessage("is 100 MB long; Troth reads up to 16 MB. Split it.");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> FileText.of(root.toFile())).hasMessage("is a folder.");
    }

    @Test
    void aFileThatIsGoneDoesNotExist() {
        assertThatThrownBy(() -> FileText.of(root.resolve("gone").toFile())).hasMessage("does not exist.");
    }

    @Test
    void aNewTextTakesThePlaceOfTheOldOneWithPermissionsAndLinksAsTheyWere() throws IOException, UnreadableException {
        Path file = Files.writeString(root.resolve("a.yaml"), "old");
        Path link = Files.createSymbolicLink(root.resolve("link.yaml"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x---"));

        FileReplacement.write(link.toFile(), new FileText("old", false), new FileText("new", false));

        assertThat(file).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-x---"));
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("a.yaml", "link.yaml");
    }

    @Test
    void aFileThatSomebodyElseChangedMeanwhileIsLeftAlone() throws IOException {
        Path file = Files.writeString(root.resolve("a.yaml"), "theirs");

        assertThatThrownBy(() ->
                        FileReplacement.write(file.toFile(), new FileText("old", false), new FileText("new", false)))
                .hasMessage("was changed by something else meanwhile, so it was left alone.");
        assertThat(file).hasContent("theirs");
    }
}
