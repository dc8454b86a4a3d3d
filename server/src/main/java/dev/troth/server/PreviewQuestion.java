package dev.troth.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.troth.yaml.Position;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks with the command {@code troth.previewTimeline}: the timeline of the Promise at a place.
 *
 * @param uri the document, as the client writes it
 * @param position where the cursor is; empty for the first Promise of the document
 */
record PreviewQuestion(String uri, Optional<Position> position) {

    static final String COMMAND = "troth.previewTimeline";

    /** From the {@code arguments} of {@code workspace/executeCommand}. */
    static PreviewQuestion of(@Nullable JsonElement arguments) {
        if (!(arguments instanceof JsonArray list)
                || list.size() != 1
                || !(list.get(0) instanceof JsonObject question)) {
            throw wrong("takes one argument, an object");
        }
        if (!(question.get("textDocument") instanceof JsonObject document) || !isText(document.get("uri"))) {
            throw wrong("needs the document: textDocument.uri, a string");
        }
        JsonElement position = question.get("position");
        return new PreviewQuestion(
                document.get("uri").getAsString(),
                position == null || position.isJsonNull() ? Optional.empty() : Optional.of(position(position)));
    }

    private static Position position(JsonElement written) {
        if (!(written instanceof JsonObject position)) {
            throw wrong("needs a position of the form {line, character}, or none");
        }
        return new Position(number(position, "line"), number(position, "character"));
    }

    private static int number(JsonObject position, String name) {
        if (position.get(name) instanceof JsonElement number
                && number.isJsonPrimitive()
                && number.getAsJsonPrimitive().isNumber()
                && number.getAsInt() >= 0) {
            return number.getAsInt();
        }
        throw wrong("needs in position." + name + " a number from 0 on");
    }

    private static boolean isText(@Nullable JsonElement element) {
        return element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString();
    }

    private static ResponseErrorException wrong(String what) {
        return new ResponseErrorException(
                new ResponseError(ResponseErrorCode.InvalidParams, "`" + COMMAND + "` " + what + ".", null));
    }
}
