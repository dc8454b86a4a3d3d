/**
 * What a user of the extension sees, step by step, in a real VS Code. Waits for what must come and never tries twice.
 *
 * Screenshots go into the folder that `TROTH_SCREENSHOTS` names, by default `target/screenshots`.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missing, openBrowser, startVisualStudioCode } from './lab.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const extension = dirname(here);
const { version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
const vsix = join(extension, 'target', `troth-${version}.vsix`);
const absent = missing() ?? (existsSync(vsix) ? undefined : `${vsix} is not there; mvn package -pl vscode-extension -am builds it.`);
if (absent) {
    console.log(`VS Code: skipped. ${absent}`);
    process.exit(0);
}

const shots = process.env.TROTH_SCREENSHOTS ?? join(extension, 'target', 'screenshots');
mkdirSync(shots, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'troth-workspace-'));
// Nothing in the names tells that there is a Promise, so nothing starts before it is opened.
cpSync(join(here, 'workspace'), folder, { recursive: true });

const editor = await startVisualStudioCode(folder, vsix, { 'troth.java.home': '/nowhere/jdk' });
const { page, foreignHosts, close } = await openBrowser();
page.setDefaultTimeout(20_000);
const begin = Date.now();
let failed = 0;

await step('the workbench opens', async () => {
    await page.goto(editor.url, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
});
await step('YAML of somebody else starts nothing and asks for nothing', async () => {
    await open('values.yaml');
    await page.waitForTimeout(2000);
    assert.deepEqual(servers(), []);
    assert.equal(await page.locator('.notification-list-item').count(), 0);
});
await step('a Java that is not there is told in one message, with a way out', async () => {
    await open('web-cache.yaml');
    const message = page.locator('.notification-list-item', { hasText: '/nowhere/jdk, which holds no Java' });
    await message.waitFor();
    await message.locator('a', { hasText: 'Download a JDK' }).waitFor();
    await message.locator('a', { hasText: 'Open Setting' }).waitFor();
    await shoot('no-java');
});
await step('a better setting starts the server, and the mistakes are underlined', async () => {
    await goToLine(45);
    editor.setSettings({});
    await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await command('Notifications: Clear All Notifications');
    assert.equal(servers().length, 1);
    await shoot('squiggle');
});
await step('the Problems view names the rules, and nothing of somebody else', async () => {
    await command('Problems: Focus on Problems View');
    for (const rule of ['boolean-for-string', 'second-delete-pipeline']) {
        await page.locator('.markers-panel .monaco-list-row', { hasText: rule }).first().waitFor();
    }
    assert.equal(await page.locator('.markers-panel .monaco-list-row', { hasText: 'values.yaml' }).count(), 0);
    await shoot('problems');
});
await step('the quick fix puts the value into quotes, and the squiggle goes', async () => {
    const before = await page.locator('.squiggly-error').count();
    await line('value: yes').locator('span span', { hasText: 'yes' }).last().click();
    await page.locator('.part.editor [class*=codicon-gutter-lightbulb], .part.editor .lightBulbWidget').first().waitFor();
    await page.keyboard.press('Control+.');
    const action = page.locator('.action-widget .monaco-list-row', { hasText: 'Put it in quotes' }).first();
    await action.waitFor();
    await shoot('quick-fix');
    await page.keyboard.press('Enter');
    await line('value: "yes"').waitFor();
    await page.waitForFunction(count => document.querySelectorAll('.squiggly-error').length < count, before);
});
await step('the timeline opens beside the text, follows it, and leads back to it', async () => {
    await page.locator('.codelens-decoration', { hasText: 'Rehearse' }).first().waitFor();
    await command('Troth: Show Timeline');
    const view = page.frameLocator('iframe.webview').frameLocator('iframe');
    await view.locator('.tt-pipeline', { hasText: 'provision' }).first().waitFor({ timeout: 60_000 });
    await shoot('timeline');
    await view.locator('[aria-label="Zoom in"]').click();
    const zoomed = await view.locator('.tt-plot').getAttribute('width');

    await line('name: provision').locator('span span', { hasText: 'provision' }).last().dblclick();
    await page.keyboard.type('furnish');
    await view.locator('.tt-pipeline', { hasText: 'furnish' }).first().waitFor();
    assert.ok(Math.abs(await view.locator('.tt-plot').getAttribute('width') - zoomed) < 20, 'the zoom is kept');
    await view.locator('.tt-run', { has: view.locator('.tt-bar') }).first().click();
    await page.locator('.part.editor .current-line').first().waitFor();
    await shoot('timeline-follows');
    await page.keyboard.press('Control+Z');
});
await step('restarting gives a new server with the same findings', async () => {
    const [old] = servers();
    await command('Troth: Restart the Language Server');
    const finding = page.locator('.markers-panel .monaco-list-row', { hasText: 'second-delete-pipeline' }).first();
    // The findings of the old one go with it, and the next take as long as a JVM needs to start.
    await finding.waitFor({ state: 'detached' });
    await finding.waitFor();
    assert.equal(servers().length, 1);
    assert.notEqual(servers()[0], old);
});
await step('the output channel says which Java runs', async () => {
    await command('Troth: Show Output');
    await line('Starting the language server with Java', '.part.panel').waitFor();
    await shoot('output');
});
await step('nobody outside this machine was asked for anything', () => assert.deepEqual([...foreignHosts], []));

await close();
const ofThisRun = servers();
await editor.stop();
await step('no server outlives the editor', () =>
    until(() => !servers().some(pid => ofThisRun.includes(pid)), 'the server still runs'));
rmSync(folder, { recursive: true, force: true });
console.log(failed === 0 ? `VS Code: passed; screenshots in ${shots}` : `VS Code: failed; screenshots in ${shots}`);
process.exit(failed === 0 ? 0 : 1);

/** After a step that failed, those that lean on it are left out. */
async function step(name, action) {
    if (failed > 0) {
        return;
    }
    try {
        await action();
        console.log(`${seconds()} ok    ${name}`);
    } catch (problem) {
        failed++;
        console.log(`${seconds()} FAIL  ${name}: ${String(problem.message).split('\n').slice(0, 3).join(' ')}`);
        await shoot(`failed-${name.replace(/\W+/g, '-')}`).catch(shot => console.log(`      no screenshot: ${shot.message}`));
    }
}

async function until(condition, otherwise) {
    for (const end = Date.now() + 10_000; !condition(); await new Promise(resolve => setTimeout(resolve, 100))) {
        assert.ok(Date.now() < end, otherwise);
    }
}

function seconds() {
    return `${((Date.now() - begin) / 1000).toFixed(1)} s`.padStart(7);
}

function shoot(name) {
    return page.screenshot({ path: join(shots, `${name}.png`) });
}

/** The line of an editor that holds the text; VS Code draws spaces as no-break spaces. */
function line(text, part = '.part.editor') {
    return page.locator(`${part} .view-line`).filter({ hasText: new RegExp(text.replaceAll(' ', '\\s')) }).first();
}

async function type(text) {
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input[type=text]');
    await input.waitFor({ state: 'visible' });
    await input.fill(text);
}

/** What is out of sight in the editor is not drawn. */
async function goToLine(number) {
    await type(`:${number}`);
    await page.keyboard.press('Enter');
}

async function command(title) {
    await type('>' + title);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

async function open(file) {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
    await page.locator('.tab.active', { hasText: file }).waitFor({ timeout: 30_000 });
}

/** The language servers that run out of this editor's folder of extensions (Linux). */
function servers() {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name)).filter(pid => {
        try {
            const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
            // Beside it, on the first start, runs what makes its start-up cache.
            return line.includes(`${editor.home}/extensions`) && line.includes('dev.troth.cli.Main lsp');
        } catch (gone) {
            if (gone.code !== 'ENOENT' && gone.code !== 'ESRCH') {
                throw gone;
            }
            return false;
        }
    });
}
