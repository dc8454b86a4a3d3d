/** Whether a text has to do with Kratix: cheap, so that no server starts for somebody else's YAML. */

/** Every object of Kratix, and every Promise, names this group. */
export const KRATIX_GROUP = 'platform.kratix.io';

/** Files whose names promise a Promise: enough to know a workspace by when the open file is a resource request. */
export const PROMISE_FILES = '**/*[pP]romise*.{yaml,yml}';

/** Folders that hold other people's files. */
export const FOREIGN_FOLDERS = '**/{node_modules,target,vendor,.git}/**';

export function concernsKratix(text: string): boolean {
    return text.includes(KRATIX_GROUP);
}

/** Whether it looks as if a Promise were written there. */
export function holdsPromise(text: string): boolean {
    return concernsKratix(text) && /^[ -]*kind:\s*["']?Promise\b/m.test(text);
}
