/**
 * A real VS Code without a window: code-server and a browser, in a folder outside the project, on the loopback only.
 *
 * The folder is `TROTH_EDITOR_LAB`, or one in the user's cache that carries the version in its name; `scripts/editor-tests
 * --install` fills it. Nothing here asks the network for anything.
 */
import { spawn, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Which VS Code: code-server 4.139.1 is VS Code 1.139.1. */
const CODE_SERVER = '4.139.1';

export const lab = process.env.TROTH_EDITOR_LAB
    ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'troth-editors', `code-server-${CODE_SERVER}`);

const node24 = join(lab, 'node', 'node_modules', 'node24', 'bin');
const codeServer = join(lab, 'code-server', 'node_modules', '.bin', 'code-server');
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What is missing for a run, as a sentence, or undefined when all is there. */
export function missing() {
    if (!existsSync(codeServer) || !existsSync(join(lab, 'browser', 'node_modules', 'playwright-core'))) {
        return `${lab} holds no code-server; scripts/editor-tests --install puts it there (800 MB).`;
    }
    return browsers.some(existsSync) ? undefined : `There is no browser in ${browsers.join(', ')}.`;
}

/** Installs what `missing` misses: three small npm projects. */
export function install() {
    const npm = (name, path, ...packages) => {
        const folder = join(lab, name);
        mkdirSync(folder, { recursive: true });
        // npm asks for leave before it runs a package's install script; code-server builds its native parts in its own.
        writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts: { 'code-server': true } }));
        execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages],
            { cwd: folder, stdio: 'inherit', env: { ...process.env, PATH: path } });
    };
    npm('node', process.env.PATH, 'node24@npm:node@24');
    npm('code-server', `${node24}:${process.env.PATH}`, `code-server@${CODE_SERVER}`);
    npm('browser', process.env.PATH, 'playwright-core@1.65.1');
}

/**
 * Starts VS Code on a folder with the extension installed.
 *
 * @param settings settings of the machine, beside those that keep VS Code quiet
 * @returns url, a function that replaces the settings, one that stops it all
 */
export async function startVisualStudioCode(folder, vsix, settings) {
    const home = mkdtempSync(join(tmpdir(), 'troth-vscode-'));
    const data = join(home, 'data');
    const setSettings = chosen => {
        // A setting of scope "machine" is read where the extension runs, and that is in another file.
        for (const [place, content] of [['User', QUIET], ['Machine', chosen]]) {
            mkdirSync(join(data, place), { recursive: true });
            writeFileSync(join(data, place, 'settings.json'), JSON.stringify(content));
        }
    };
    setSettings(settings);
    const environment = {
        ...process.env, PATH: `${node24}:${process.env.PATH}`, HOME: home, XDG_CONFIG_HOME: join(home, '.config'),
        XDG_DATA_HOME: join(home, '.local', 'share'), XDG_CACHE_HOME: join(home, '.cache'), EXTENSIONS_GALLERY: '{}',
    };
    const common = ['--user-data-dir', data, '--extensions-dir', join(home, 'extensions'), '--config', join(home, 'config.yaml')];
    execFileSync(codeServer, [...common, '--install-extension', vsix], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    const port = await freePort();
    const running = spawn(codeServer, [...common, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry',
        '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', folder],
        // A group of its own, so that the launcher and the child that listens end together.
        { env: environment, stdio: 'ignore', detached: true });
    const stop = async () => {
        const ended = new Promise(resolve => running.once('exit', resolve));
        process.kill(-running.pid);
        await ended;
        rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    };
    const url = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`;
    await answers(url);
    return { url, home, setSettings, stop };
}

/** A browser with one page, and the foreign hosts that the page asked for. */
export async function openBrowser() {
    const { chromium } = createRequire(join(lab, 'browser', 'package.json'))('playwright-core');
    const profile = mkdtempSync(join(tmpdir(), 'troth-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: browsers.find(existsSync), headless: true, viewport: { width: 1400, height: 850 }, colorScheme: 'dark',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync'],
    });
    const page = context.pages()[0] ?? await context.newPage();
    const foreignHosts = new Set();
    page.on('request', request => {
        const { hostname, protocol } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') {
            foreignHosts.add(hostname);
        }
    });
    const close = async () => {
        await context.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    };
    return { page, foreignHosts, close };
}

const QUIET = {
    'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'workbench.colorTheme': 'Default Dark Modern',
    'workbench.secondarySideBar.defaultVisibility': 'hidden', 'telemetry.telemetryLevel': 'off', 'update.mode': 'none',
    'extensions.autoCheckUpdates': false, 'extensions.autoUpdate': false, 'extensions.ignoreRecommendations': true,
    'chat.disableAIFeatures': true, 'editor.minimap.enabled': false, 'editor.accessibilitySupport': 'off',
    'security.workspace.trust.enabled': false, 'git.enabled': false, 'window.commandCenter': false, 'files.autoSave': 'off',
};

function freePort() {
    return new Promise(resolve => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

async function answers(url) {
    const end = Date.now() + 30_000;
    while (!await fetch(url).then(answer => answer.ok, () => false)) {
        if (Date.now() > end) {
            throw new Error('code-server did not answer within 30 s');
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
}
