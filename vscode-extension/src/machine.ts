/** This machine, as the search for Java sees it. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import type { Machine } from './java';

export const thisMachine: Machine = {
    platform: process.platform,
    environment: process.env,
    homeFolder: os.homedir(),
    readText: file => whenThere(() => fs.readFileSync(file, 'utf8')),
    namesIn: folder => whenThere(() => fs.readdirSync(folder)) ?? [],
    realPath: file => whenThere(() => fs.realpathSync(file)),
};

/** What a look at the disk finds; a file that is missing or closed to us is the same as none. */
function whenThere<T>(look: () => T): T | undefined {
    try {
        return look();
    } catch (problem) {
        if ((problem as NodeJS.ErrnoException).code === undefined) {
            throw problem;
        }
        return undefined;
    }
}
