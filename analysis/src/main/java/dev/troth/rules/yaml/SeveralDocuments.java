package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlDocument;

/**
 * A Promise that shares its file with other documents.
 *
 * <p>kubectl applies all of them, but a PromiseRelease that points at the file is refused: it fetches exactly one
 * document ({@code lib/fetchers/url_fetcher.go}).
 */
final class SeveralDocuments implements FileRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("yaml-07", "several-documents").says("A Promise stands alone in its file");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        long documents = file.yaml().documents().stream()
                .map(YamlDocument::root)
                .filter(root -> root != null)
                .count();
        if (documents < 2) {
            return;
        }
        file.objects().stream()
                .filter(object -> object.kind() == ParsedObject.Kind.PROMISE)
                .findFirst()
                .ifPresent(promise -> findings.add(
                                INFO,
                                promise.place(),
                                promise.place().get("kind").value())
                        .message(
                                "This Promise shares its file with other documents (%s in all). kubectl applies them"
                                        + " all, but a PromiseRelease that points here is refused: it takes exactly"
                                        + " one. Give the Promise a file of its own.",
                                documents));
    }
}
