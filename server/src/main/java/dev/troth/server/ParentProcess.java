package dev.troth.server;

import org.jspecify.annotations.Nullable;

/** The editor's process: when it dies without a word, so does the server. */
final class ParentProcess implements AutoCloseable {

    private volatile boolean closed;

    private ParentProcess() {}

    /** Watches a process; null where the client named none or it cannot be seen from here, as from inside a container. */
    static @Nullable ParentProcess watch(@Nullable Integer processId) {
        if (processId == null) {
            return null;
        }
        ParentProcess parent = new ParentProcess();
        ProcessHandle.of(processId.longValue())
                .ifPresent(process -> process.onExit().thenRun(() -> {
                    if (!parent.closed) {
                        Runtime.getRuntime().exit(1);
                    }
                }));
        return parent;
    }

    @Override
    public void close() {
        closed = true;
    }
}
