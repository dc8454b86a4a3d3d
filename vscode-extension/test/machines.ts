/** Machines made up for tests: a list of files and links. */
import * as path from 'node:path';
import type { Machine } from '../src/java';

interface MadeUp {
    platform?: NodeJS.Platform;
    environment?: Record<string, string>;
    files?: Record<string, string>;
    /** From → to. */
    links?: Record<string, string>;
}

export function machine({ platform = 'linux', environment = {}, files = {}, links = {} }: MadeUp): Machine {
    const flavour = platform === 'win32' ? path.win32 : path.posix;
    return {
        platform,
        environment,
        homeFolder: platform === 'win32' ? 'C:\\Users\\ada' : '/home/ada',
        readText: file => files[file],
        namesIn: folder => [...new Set(Object.keys(files)
            .filter(file => file.startsWith(folder + flavour.sep))
            .map(file => file.slice(folder.length + 1).split(flavour.sep)[0]!))],
        realPath: file => links[file] ?? (file in files ? file : undefined),
    };
}

/** The two files by which a folder is known as a JDK. */
export function jdk(home: string, version: string, program = `${home}/bin/java`): Record<string, string> {
    const separator = home.includes('\\') ? '\\' : '/';
    return { [`${home}${separator}release`]: `IMPLEMENTOR="Test"\nJAVA_VERSION="${version}"\n`, [program]: '' };
}
