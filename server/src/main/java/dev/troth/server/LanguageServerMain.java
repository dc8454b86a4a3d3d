package dev.troth.server;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** {@code troth lsp}: speaks LSP on standard input and output until the client says goodbye or goes away. */
public final class LanguageServerMain {

    private LanguageServerMain() {}

    /**
     * Serves one client.
     *
     * @return the exit code that LSP asks for: 0 after {@code shutdown}, else 1
     */
    public static int serve(InputStream in, PrintStream out) throws InterruptedException {
        TrothLanguageServer server = new TrothLanguageServer();
        // A thread pool of daemons: a client that goes away leaves nothing running.
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(
                server,
                in,
                out,
                Executors.newCachedThreadPool(task -> {
                    Thread thread = new Thread(task, "troth-lsp");
                    thread.setDaemon(true);
                    return thread;
                }),
                consumer -> consumer);
        server.connect(launcher.getRemoteProxy());
        try {
            launcher.startListening().get();
        } catch (ExecutionException e) {
            System.err.println("troth lsp: the connection to the editor broke: " + e.getCause());
        }
        server.close();
        return server.exitCode();
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream protocol = System.out;
        // Whatever else prints must not get between the messages.
        System.setOut(System.err);
        System.exit(serve(System.in, protocol));
    }
}
