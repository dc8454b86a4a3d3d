package dev.troth.cli;

import dev.troth.server.LanguageServerMain;
import java.util.List;

/** {@code troth lsp}: what editors start. */
final class LspVerb implements Verb {

    private static final VerbDescription DESCRIPTION = new VerbDescription(
            "lsp",
            "Serve an editor: the Language Server Protocol on standard input and output.",
            null,
            "",
            false,
            List.of(Option.flag("--stdio", "Editors add this; it changes nothing.")),
            "",
            List.of());

    @Override
    public VerbDescription description() {
        return DESCRIPTION;
    }

    @Override
    public int run(Arguments arguments, Console console) {
        LanguageServerMain.main(new String[0]);
        return ExitCode.FINE;
    }
}
