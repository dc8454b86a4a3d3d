/**
 * Builds the extension: `node build.mjs bundle|test|package [--skip-tests]`. Each includes the ones before it.
 *
 * The language server comes from the distribution of validator-cli and the drawing of timelines from timeline-view, which Maven
 * builds before this module.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const windows = process.platform === 'win32';
const goals = ['bundle', 'test', 'package'];
const goal = goals.indexOf(process.argv[2]);
const skipTests = process.argv.slice(3).some(flag => flag === '--skip-tests' || flag === '--skip-tests=true');
process.chdir(here);

if (parseInt(process.versions.node) < 20) {
    stop(`The VS Code extension is built with Node 20 or newer, and this is ${process.version}.`);
}
if (goal < 0) {
    stop(`Say what to build: ${goals.join(', ')}.`);
}
install();
run(join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit');
await bundle('src/extension.ts', 'dist/extension.js');
await bundlePage();
takeInDrawing();
takeInServer();
if (goal >= 1 && !skipTests) {
    await test();
}
if (goal >= 2) {
    pack();
}

/** `npm ci`, when the lock file is not the one that was installed last. */
function install() {
    const stamp = join('node_modules', '.troth-lock');
    const lock = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
        execFileSync(windows ? 'npm.cmd' : 'npm', ['ci', '--loglevel=error'], { stdio: ['ignore', 2, 2], shell: windows });
        writeFileSync(stamp, lock);
    }
}

async function bundle(entry, outfile) {
    const { build } = await import('esbuild');
    await build({
        entryPoints: [entry], outfile, bundle: true, minify: entry.startsWith('src/'), platform: 'node', format: 'cjs', target: 'node20',
        external: ['vscode'], logLevel: 'warning',
    });
}

/** What runs in the view of the timeline, which is a browser. */
async function bundlePage() {
    const { build } = await import('esbuild');
    const common = { bundle: true, minify: true, target: 'chrome122', logLevel: 'warning' };
    await build({ ...common, entryPoints: ['src/page/main.ts'], outfile: 'dist/timeline-page.js', format: 'iife' });
    await build({ ...common, entryPoints: ['src/page/theme.css'], outfile: 'dist/timeline-page.css' });
}

/** Maven has built the drawing before this; whoever builds the extension by itself gets it built now. */
function takeInDrawing() {
    const drawing = join('..', 'timeline-view');
    if (!existsSync(join(drawing, 'dist', 'timeline-view.css'))) {
        run(join(drawing, 'build.mjs'), 'bundle');
    }
    for (const name of ['timeline-view.js', 'timeline-view.css']) {
        cpSync(join(drawing, 'dist', name), join('dist', name));
    }
}

async function test() {
    rmSync(join('dist', 'test'), { recursive: true, force: true });
    const tests = readdirSync('test').filter(name => name.endsWith('.test.ts'));
    for (const name of tests) {
        await bundle(`test/${name}`, `dist/test/${name.replace(/\.ts$/, '.js')}`);
    }
    run('--test', '--test-reporter=dot', ...tests.map(name => join('dist', 'test', name.replace(/\.ts$/, '.js'))));
}

/** Copies the distribution that Maven has built; without one the extension can be bundled but not packaged. */
function takeInServer() {
    const distribution = join('..', 'validator-cli', 'target', 'troth');
    rmSync('server', { recursive: true, force: true });
    if (existsSync(distribution)) {
        cpSync(distribution, 'server', { recursive: true, dereference: true });
    } else if (goal >= 2) {
        stop('validator-cli/target/troth is not there. Build it first: mvn package -pl vscode-extension -am');
    }
}

function pack() {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    mkdirSync('target', { recursive: true });
    run(join('node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--allow-missing-repository',
        '--out', join('target', `${name}-${version}.vsix`));
}

function run(...args) {
    try {
        execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    } catch (problem) {
        stop(`node ${args.join(' ')} ended with ${problem.status ?? problem.signal}`);
    }
}

function stop(why) {
    console.error(why);
    process.exit(1);
}
