package dev.troth.server;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;

/** {@code troth lsp}: speaks LSP on standard input and output until the client says goodbye or goes away. */
public final class LanguageServerMain {

    /** Enough for the diagnostics of most documents, so that a message goes out in one piece. */
    private static final int BUFFER = 1 << 15;

    private LanguageServerMain() {}

    /**
     * Serves one client. Ends the process itself when the client says {@code exit}.
     *
     * @return the exit code that LSP asks for where the client has left without: 0 after {@code shutdown}, else 1
     */
    public static int serve(InputStream in, OutputStream out) {
        Client client = new Client();
        try (Session session = new Session(client)) {
            MessageJsonHandler json = new MessageJsonHandler(Methods.table());
            RemoteEndpoint remote =
                    new RemoteEndpoint(new StreamMessageConsumer(new BufferedOutputStream(out, BUFFER), json), session);
            json.setMethodProvider(remote);
            client.connect(remote);
            try {
                // On this thread: it has nothing else to do.
                new StreamMessageProducer(in, json, remote).listen(remote);
            } catch (JsonRpcException e) {
                System.err.println("troth lsp: the connection to the editor broke: " + e.getCause());
            }
            return session.exitCode();
        }
    }

    public static void main(String[] arguments) {
        // Whatever else prints must not get between the messages.
        System.setOut(System.err);
        System.exit(serve(System.in, new FileOutputStream(FileDescriptor.out)));
    }
}
