package dev.troth.workspace.cel;

import dev.troth.openapi.CelCompiler.Rule;
import dev.troth.openapi.SchemaNode;
import dev.troth.schema.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules that were compiled lately, so that an editor does not compile all of them again at each key press. Every check
 * of this process shares them; the eldest go.
 */
final class CompiledRules {

    private static final int MOST = 500;

    /**
     * What a compilation depends on.
     *
     * @param schema a digest of the node, since a schema can be long
     */
    private record Key(String schema, boolean root, Rule rule) {}

    private static final Map<Key, Compilation> LATELY = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Compilation> eldest) {
            return size() > MOST;
        }
    };

    private CompiledRules() {}

    static Compilation of(SchemaNode self, Rule rule) {
        Key key = new Key(digest(self), self.isRoot(), rule);
        Compilation known;
        synchronized (LATELY) {
            known = LATELY.get(key);
        }
        if (known != null) {
            return known;
        }
        // Outside of the lock: two may do the same work, and none waits.
        Compilation compiled = Compilation.of(self, rule);
        synchronized (LATELY) {
            LATELY.put(key, compiled);
        }
        return compiled;
    }

    private static String digest(SchemaNode node) {
        byte[] json = Json.of(node.place().node()).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
