/**
 * Finds a Java that Troth runs on, without starting one: a JDK says its version in the file `release` of its folder.
 *
 * The order is the launcher's (`bin/troth`): what the user set comes first and is never passed over in silence; then
 * `TROTH_JAVA_HOME`, `JAVA_HOME`, the `java` on the `PATH` and the usual folders.
 */
import * as path from 'node:path';

/** The oldest Java that Troth runs on. */
export const OLDEST_JAVA = 25;

/** What the search sees of a machine; a test hands in one of its own. */
export interface Machine {
    readonly platform: NodeJS.Platform;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly homeFolder: string;
    /** The text of a file, or undefined when there is none to read. */
    readText(file: string): string | undefined;
    /** The names in a folder, or none when there is no such folder. */
    namesIn(folder: string): string[];
    /** Where a file really is when it is there, behind all symbolic links. */
    realPath(file: string): string | undefined;
}

export interface Java {
    readonly home: string;
    /** The `java` program itself. */
    readonly program: string;
    /** The feature version: 25 for 25.0.3. */
    readonly version: number;
}

/** Why there is no Java, in a sentence for the user. */
export interface NoJava {
    readonly message: string;
}

export function isJava(found: Java | NoJava): found is Java {
    return 'program' in found;
}

/**
 * The Java to run Troth with.
 *
 * @param setting what the user wrote into `troth.java.home`; blank when nothing
 */
export function findJava(setting: string, machine: Machine): Java | NoJava {
    const wanted = setting.trim();
    if (wanted !== '') {
        return fromSetting(expandHome(wanted, machine), machine);
    }
    let newestTooOld: Java | undefined;
    for (const group of [fromEnvironment(machine), fromUsualFolders(machine)]) {
        for (const java of group) {
            if (java.version >= OLDEST_JAVA) {
                return java;
            }
            if (newestTooOld === undefined || java.version > newestTooOld.version) {
                newestTooOld = java;
            }
        }
    }
    const seen = newestTooOld === undefined
        ? 'found none on this machine'
        : `found only Java ${newestTooOld.version} in ${newestTooOld.home}`;
    return { message: `Troth needs Java ${OLDEST_JAVA} or newer and ${seen}. Install a JDK, or name its folder in the `
        + 'setting troth.java.home.' };
}

/** A folder's Java, or undefined when the folder holds none. */
export function javaIn(home: string, machine: Machine): Java | undefined {
    const flavour = pathsOf(machine);
    const version = versionIn(machine.readText(flavour.join(home, 'release')) ?? '');
    const program = flavour.join(home, 'bin', machine.platform === 'win32' ? 'java.exe' : 'java');
    return version === undefined || machine.realPath(program) === undefined ? undefined : { home, program, version };
}

/** The feature version that a `release` file names: 25 of `JAVA_VERSION="25.0.3"`, 8 of `"1.8.0_412"`. */
export function versionIn(release: string): number | undefined {
    const version = /^JAVA_VERSION="?(?:1\.)?(\d+)/m.exec(release)?.[1];
    return version === undefined ? undefined : Number(version);
}

function fromSetting(home: string, machine: Machine): Java | NoJava {
    const java = javaIn(home, machine);
    if (java === undefined) {
        return { message: `The setting troth.java.home names ${home}, which holds no Java. Name the folder that holds `
            + `bin/java of a Java ${OLDEST_JAVA} or newer, or leave the setting empty.` };
    }
    return java.version >= OLDEST_JAVA ? java : { message: `The setting troth.java.home names Java ${java.version} in `
        + `${home}; Troth needs ${OLDEST_JAVA} or newer. Name a newer one, or leave the setting empty.` };
}

function* fromEnvironment(machine: Machine): Generator<Java> {
    const homes = [machine.environment['TROTH_JAVA_HOME'], machine.environment['JAVA_HOME'], ...homesOnPath(machine)];
    for (const home of homes) {
        const java = home === undefined || home === '' ? undefined : javaIn(home, machine);
        if (java !== undefined) {
            yield java;
        }
    }
}

function homesOnPath(machine: Machine): string[] {
    const flavour = pathsOf(machine);
    const program = machine.platform === 'win32' ? 'java.exe' : 'java';
    // Windows spells the variable `Path`, and a copied environment is no longer blind to case.
    const searched = machine.environment['PATH'] ?? machine.environment['Path'] ?? '';
    return searched.split(flavour.delimiter)
        .filter(folder => folder !== '')
        .map(folder => machine.realPath(flavour.join(folder, program)))
        .filter(found => found !== undefined)
        .map(found => flavour.dirname(flavour.dirname(found)));
}

/** The Javas in the folders where installers put them; the oldest that suffices first, as it is the best tried. */
function fromUsualFolders(machine: Machine): Java[] {
    return usualFolders(machine)
        .flatMap(([folder, inside]) => machine.namesIn(folder).map(name => pathsOf(machine).join(folder, name, inside)))
        .map(home => javaIn(home, machine))
        .filter(java => java !== undefined)
        .sort((one, other) => one.version - other.version || (one.home < other.home ? -1 : 1));
}

/** Folders of JDKs, each with the way from a JDK's folder to its home. */
function usualFolders(machine: Machine): [folder: string, inside: string][] {
    const own = (...parts: string[]) => pathsOf(machine).join(machine.homeFolder, ...parts);
    const anywhere: [string, string][] = [
        [own('.sdkman', 'candidates', 'java'), ''],
        [own('.jdks'), ''],
        [own('.local', 'share', 'mise', 'installs', 'java'), ''],
        [own('.asdf', 'installs', 'java'), ''],
    ];
    switch (machine.platform) {
        case 'win32': {
            const programs = machine.environment['ProgramFiles'] ?? 'C:\\Program Files';
            const makers = ['Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu', 'BellSoft', 'Amazon Corretto'];
            return [...makers.map((maker): [string, string] => [`${programs}\\${maker}`, '']), ...anywhere];
        }
        case 'darwin':
            return [
                ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
                [own('Library', 'Java', 'JavaVirtualMachines'), 'Contents/Home'],
                ['/opt/homebrew/opt', 'libexec/openjdk.jdk/Contents/Home'],
                ['/usr/local/opt', 'libexec/openjdk.jdk/Contents/Home'],
                ...anywhere,
            ];
        default:
            return [['/usr/lib/jvm', ''], ['/usr/lib64/jvm', ''], ['/usr/java', ''], ['/opt', ''], ['/opt/java', ''], ...anywhere];
    }
}

function expandHome(folder: string, machine: Machine): string {
    return folder === '~' || folder.startsWith('~/') ? pathsOf(machine).join(machine.homeFolder, folder.slice(1)) : folder;
}

function pathsOf(machine: Machine): path.PlatformPath {
    return machine.platform === 'win32' ? path.win32 : path.posix;
}
