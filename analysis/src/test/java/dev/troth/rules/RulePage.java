package dev.troth.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of {@code docs/rules}: its headings and its examples.
 *
 * @param name the rule's name, from the file
 * @param title the first heading
 * @param headings the headings of the second level, in order
 * @param examples the YAML blocks, in order
 * @param schemas the JSON blocks by the name behind the fence: what a user's folder of schemas holds
 */
record RulePage(String name, String title, List<String> headings, List<Example> examples, Map<String, String> schemas) {

    static final Path FOLDER = root().resolve("docs/rules");

    /** What every page says, in this order. */
    static final List<String> HEADINGS =
            List.of("What it finds", "Why it matters", "Example", "Fix", "When to ignore it", "Source");

    /**
     * A YAML block.
     *
     * @param heading under which heading it stands
     * @param frame what is put around it, the second word behind the fence; empty for whole documents
     * @param text what is between the fences
     * @param line 1-based line of the page
     */
    record Example(String heading, String frame, String text, int line) {}

    static Path root() {
        return Path.of(System.getProperty("troth.root", "..")).toAbsolutePath().normalize();
    }

    static RulePage read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String title = "";
        List<String> headings = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        Map<String, String> schemas = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (line.startsWith("## ")) {
                headings.add(line.substring(3));
            } else if (line.startsWith("```yaml") || line.startsWith("```json ")) {
                int start = i + 1;
                int end = start;
                while (end < lines.size() && !lines.get(end).equals("```")) {
                    end++;
                }
                i = end;
                String text = String.join("\n", lines.subList(start, end)) + "\n";
                String frame = line.substring("```yaml".length()).strip();
                if (line.startsWith("```json")) {
                    schemas.put(frame, text);
                    continue;
                }
                examples.add(new Example(headings.isEmpty() ? "" : headings.getLast(), frame, text, start + 1));
            }
        }
        String file0 = file.getFileName().toString();
        return new RulePage(file0.substring(0, file0.length() - ".md".length()), title, headings, examples, schemas);
    }

    Optional<Example> first(String heading) {
        return examples.stream()
                .filter(example -> example.heading().equals(heading))
                .findFirst();
    }
}
