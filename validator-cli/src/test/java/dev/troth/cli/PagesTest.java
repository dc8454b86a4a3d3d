package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages show what is there: a block of {@code yaml} that begins with {@code # examples/…} holds that file. And what Troth answers: each block of a {@code console} with a command {@code $ troth …} holds its answer, given from the
 * project's root, in which a line {@code …} stands for lines that are left out. To bring them up to date: {@code mvn -pl
 * validator-cli -am test -Dtest=PagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dtroth.update=true}. An empty block gets the
 * whole answer.
 */
class PagesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("(```yaml\n# (examples/\\S+)\n)(?:(?!```).*\n)*```");
    private static final Pattern BLOCK = Pattern.compile("(```console\n\\$ troth )(.*)\n((?:(?!```).*\n)*)```");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            List<Path> pages =
                    new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            pages.add(ROOT.resolve("README.md"));
            pages.removeIf(page -> !BLOCK.matcher(read(page)).find());
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showWhatTrothAnswersAndWhatIsInFiles(Path page) throws IOException {
        String filed = FILE.matcher(read(page))
                .replaceAll(
                        block -> Matcher.quoteReplacement(block.group(1) + read(ROOT.resolve(block.group(2))) + "```"));
        String answered = BLOCK.matcher(filed).replaceAll(block -> Matcher.quoteReplacement(upToDate(block)));
        if (Boolean.getBoolean("troth.update")) {
            Files.writeString(page, answered);
        }
        assertThat(read(page)).as("-Dtroth.update=true brings it up to date").isEqualTo(answered);
    }

    private static String upToDate(MatchResult block) {
        String command = block.group(2);
        List<String> shown = block.group(3).lines().toList();
        StringBuilder text = new StringBuilder(block.group(1)).append(command).append('\n');
        new Excerpt(shown).of(answer(command)).forEach(line -> text.append(line).append('\n'));
        return text.append("```").toString();
    }

    /** Tests run in the folder of their module, and pages are read in the project's root. */
    private static List<String> answer(String command) {
        String[] words = Stream.of(command.split(" +"))
                .map(word -> word.startsWith("examples") ? "../" + word : word)
                .toArray(String[]::new);
        CommandLine answer = CommandLine.troth(words);
        assertThat(answer.exitCode()).as(command + "\n" + answer.err()).isIn(ExitCode.FINE, ExitCode.FINDINGS);
        return (answer.err() + answer.out())
                .replace("../examples", "examples")
                .lines()
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
