/** How the language server of a distribution is started. */
import type { Java, Machine } from './java';

/** A program, its arguments and what it finds in its environment; it speaks LSP on standard input and output. */
export interface ServerStart {
    readonly command: string;
    readonly args: string[];
    readonly environment: Record<string, string>;
}

/** What `bin/troth` gives a server that lives for days beside an editor; Windows cannot run that script. */
const WINDOWS_FLAGS = ['-XX:+UseSerialGC', '-XX:MinHeapFreeRatio=10', '-XX:MaxHeapFreeRatio=20', '-XX:-ShrinkHeapInSteps', '-XX:ReservedCodeCacheSize=48m',
    '-Xms16m', '--sun-misc-unsafe-memory-access=allow'];

/**
 * @param distribution the folder that holds `bin/troth` and `lib/`
 * @throws Error with a sentence for the user when the distribution is not there
 */
export function startOfServer(distribution: string, java: Java, machine: Machine): ServerStart {
    const environment = { TROTH_JAVA_HOME: java.home };
    if (machine.platform === 'win32') {
        const jar = machine.namesIn(`${distribution}\\lib`).find(name => /^troth-[0-9a-f]{12}\.jar$/.test(name));
        if (jar === undefined) {
            throw new Error(`${distribution} holds no language server. Install the extension again.`);
        }
        return { command: java.program, args: [...WINDOWS_FLAGS, '-jar', `${distribution}\\lib\\${jar}`, 'lsp'], environment };
    }
    const launcher = `${distribution}/bin/troth`;
    if (machine.realPath(launcher) === undefined) {
        throw new Error(`${distribution} holds no language server. Install the extension again.`);
    }
    // Through sh, because a file's permission to be run can get lost on its way into the folder of extensions.
    return { command: '/bin/sh', args: [launcher, 'lsp'], environment };
}
