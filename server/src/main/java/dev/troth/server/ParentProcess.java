package dev.troth.server;

/** The editor's process: when it dies without a word, so does the server. */
final class ParentProcess {

    private ParentProcess() {}

    /** Watches a process; one that cannot be seen from here, as from inside a container, cannot be seen dying either. */
    static void watch(long processId) {
        ProcessHandle.of(processId)
                .ifPresent(process ->
                        process.onExit().thenRun(() -> Runtime.getRuntime().exit(1)));
    }
}
