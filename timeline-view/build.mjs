/**
 * Builds the drawing: `node build.mjs bundle|test [--skip-tests]`; `test` includes `bundle`.
 *
 * dist/timeline-view.js and dist/timeline-view.css go into each page that the command line writes, and into the editor.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';
const goals = ['bundle', 'test'];
const goal = goals.indexOf(process.argv[2]);
const skipTests = process.argv.slice(3).some(flag => flag === '--skip-tests' || flag === '--skip-tests=true');
process.chdir(dirname(fileURLToPath(import.meta.url)));

if (parseInt(process.versions.node) < 20) {
    stop(`The drawing is built with Node 20 or newer, and this is ${process.version}.`);
}
if (goal < 0) {
    stop(`Say what to build: ${goals.join(', ')}.`);
}
install();
run(join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit');
await bundle();
if (goal >= 1 && !skipTests) {
    await test();
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

/** In ASCII, so that no page can read it in a wrong encoding. */
async function bundle() {
    const { build } = await import('esbuild');
    const common = { bundle: true, minify: true, charset: 'ascii', target: ['chrome111', 'firefox113', 'safari16.4'], logLevel: 'warning' };
    await build({ ...common, entryPoints: ['src/page.ts'], outfile: 'dist/timeline-view.js', format: 'iife', globalName: 'TrothTimeline' });
    await build({ ...common, entryPoints: ['src/style.css'], outfile: 'dist/timeline-view.css' });
}

async function test() {
    const { build } = await import('esbuild');
    rmSync(join('dist', 'test'), { recursive: true, force: true });
    const tests = readdirSync('test').filter(name => name.endsWith('.test.ts'));
    await build({
        entryPoints: tests.map(name => `test/${name}`), outdir: 'dist/test', outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node',
        format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning',
    });
    run('--test', '--test-reporter=dot', ...tests.map(name => join('dist', 'test', name.replace(/\.ts$/, '.mjs'))));
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
