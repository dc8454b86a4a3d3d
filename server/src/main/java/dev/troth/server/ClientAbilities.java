package dev.troth.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * What the client can do that the server makes use of. Read from the JSON itself: the types of all that a client might
 * say would take longer to build than the server takes to start.
 *
 * @param versionedEdits it takes edits that are bound to a version of the document
 * @param registersFileWatchers it tells of files that change on disk, when asked
 * @param relatedPlaces it shows further places of a diagnostic
 * @param codeLinks it links the code of a diagnostic to a page
 * @param fades it greys out text that has no effect
 * @param markdownInProposals it shows the documentation of what is proposed as Markdown
 * @param markdownInHovers it shows hovers as Markdown
 * @param showsTimelines it has the command {@link CodeLenses#SHOW_TIMELINE}; LSP has no word for that, so it is said as
 *     rust-analyzer's clients do
 */
record ClientAbilities(
        boolean versionedEdits,
        boolean registersFileWatchers,
        boolean relatedPlaces,
        boolean codeLinks,
        boolean fades,
        boolean markdownInProposals,
        boolean markdownInHovers,
        boolean showsTimelines) {

    static final ClientAbilities NONE = new ClientAbilities(false, false, false, false, false, false, false, false);

    /** From {@code capabilities} of {@code initialize}. */
    static ClientAbilities of(@Nullable JsonElement capabilities) {
        return new ClientAbilities(
                isTrue(capabilities, "workspace", "workspaceEdit", "documentChanges"),
                isTrue(capabilities, "workspace", "didChangeWatchedFiles", "dynamicRegistration"),
                isTrue(capabilities, "textDocument", "publishDiagnostics", "relatedInformation"),
                isTrue(capabilities, "textDocument", "publishDiagnostics", "codeDescriptionSupport"),
                at(capabilities, "textDocument", "publishDiagnostics", "tagSupport") != null,
                has(
                        "markdown",
                        at(capabilities, "textDocument", "completion", "completionItem", "documentationFormat")),
                has("markdown", at(capabilities, "textDocument", "hover", "contentFormat")),
                has(CodeLenses.SHOW_TIMELINE, at(capabilities, "experimental", "commands", "commands")));
    }

    private static boolean has(String word, @Nullable JsonElement list) {
        return list instanceof JsonArray words && words.contains(new JsonPrimitive(word));
    }

    private static boolean isTrue(@Nullable JsonElement from, String... keys) {
        JsonElement found = at(from, keys);
        return found != null && found.isJsonPrimitive() && found.getAsBoolean();
    }

    private static @Nullable JsonElement at(@Nullable JsonElement from, String... keys) {
        JsonElement element = from;
        for (String key : keys) {
            if (!(element instanceof JsonObject object)) {
                return null;
            }
            element = object.get(key);
        }
        return element;
    }
}
