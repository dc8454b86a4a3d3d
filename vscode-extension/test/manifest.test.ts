import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('the extension has the version of the rest of Troth', () => {
    const [, version] = /<artifactId>troth<\/artifactId>\s*<version>([^<]+)/.exec(readFileSync('pom.xml', 'utf8'))!;
    assert.equal(manifest.version, version);
});

test('the page of the extension names every setting and every command', () => {
    const page = readFileSync('README.md', 'utf8');
    for (const setting of Object.keys(manifest.contributes.configuration.properties)) {
        assert.ok(page.includes('`' + setting + '`'), `README.md does not name ${setting}`);
    }
    for (const { category, title } of manifest.contributes.commands) {
        assert.ok(page.includes(`**${category}: ${title}**`), `README.md does not name ${category}: ${title}`);
    }
});

test('a workspace cannot choose the program that is run', () => {
    assert.equal(manifest.contributes.configuration.properties['troth.java.home'].scope, 'machine');
});

test('the changelog begins with this version', () => {
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^# Changelog\\s+## ${manifest.version.replaceAll('.', '\\.')}\\b`));
});

test('whatever the build makes for the view of the timeline is packed', () => {
    for (const name of ['timeline-view.js', 'timeline-view.css', 'timeline-page.js', 'timeline-page.css']) {
        assert.ok(existsSync(`dist/${name}`), `${name} is not built`);
        assert.ok(manifest.files.some((pattern: string) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(`dist/${name}`)));
    }
});
