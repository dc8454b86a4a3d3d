import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findJava, isJava, versionIn, type Machine } from '../src/java';
import { jdk, machine } from './machines';

function homeFound(setting: string, on: Machine): string {
    const found = findJava(setting, on);
    assert.ok(isJava(found), `no Java: ${JSON.stringify(found)}`);
    return found.home;
}

function sentence(setting: string, on: Machine): string {
    const found = findJava(setting, on);
    assert.ok(!isJava(found), `a Java: ${JSON.stringify(found)}`);
    return found.message;
}

test('a release file tells the feature version, however old or early', () => {
    assert.equal(versionIn('IMPLEMENTOR="Eclipse Adoptium"\nJAVA_VERSION="25.0.3"\n'), 25);
    assert.equal(versionIn('JAVA_VERSION="26-ea"'), 26);
    assert.equal(versionIn('JAVA_VERSION="1.8.0_412"'), 8);
    assert.equal(versionIn('JAVA_VERSION=25'), 25);
    assert.equal(versionIn('IMPLEMENTOR_VERSION="Temurin-25"'), undefined);
});

test('the setting wins over everything else', () => {
    const on = machine({
        environment: { TROTH_JAVA_HOME: '/a/25' },
        files: { ...jdk('/a/25', '25.0.1'), ...jdk('/home/ada/mine', '27') },
    });
    assert.equal(homeFound('~/mine', on), '/home/ada/mine');
});

test('a setting that does not help is told, not passed over', () => {
    const on = machine({ environment: { JAVA_HOME: '/a/25' }, files: { ...jdk('/a/25', '25'), ...jdk('/a/17', '17.0.2') } });
    assert.equal(sentence('/a/17', on),
        'The setting troth.java.home names Java 17 in /a/17; Troth needs 25 or newer. Name a newer one, or leave the setting empty.');
    assert.match(sentence('/nowhere', on), /^The setting troth\.java\.home names \/nowhere, which holds no Java\./);
});

test('TROTH_JAVA_HOME comes before JAVA_HOME, that before the PATH, that before the usual folders', () => {
    const files = { ...jdk('/a', '25'), ...jdk('/b', '25'), ...jdk('/c', '25'), ...jdk('/usr/lib/jvm/d', '25') };
    const links = { '/usr/bin/java': '/c/bin/java' };
    const all = { TROTH_JAVA_HOME: '/a', JAVA_HOME: '/b', PATH: '/bin::/usr/bin' };
    const { TROTH_JAVA_HOME: _, ...noTroth } = all;
    assert.equal(homeFound('', machine({ files, links, environment: all })), '/a');
    assert.equal(homeFound('', machine({ files, links, environment: noTroth })), '/b');
    assert.equal(homeFound('', machine({ files, links, environment: { PATH: all.PATH } })), '/c');
    assert.equal(homeFound('', machine({ files })), '/usr/lib/jvm/d');
});

test('a Java that is too old is passed over for one that is not', () => {
    const on = machine({
        environment: { JAVA_HOME: '/old' },
        files: { ...jdk('/old', '17'), ...jdk('/usr/lib/jvm/j21', '21'), ...jdk('/usr/lib/jvm/j26', '26'), ...jdk('/usr/lib/jvm/j25', '25') },
    });
    assert.equal(homeFound('', on), '/usr/lib/jvm/j25');
});

test('a folder without a program is no Java', () => {
    assert.match(sentence('', machine({ environment: { JAVA_HOME: '/a' }, files: { '/a/release': 'JAVA_VERSION="25"' } })), /found none/);
});

test('without a Java one sentence says what was seen and what to do', () => {
    assert.equal(sentence('', machine({})), 'Troth needs Java 25 or newer and found none on this machine. '
        + 'Install a JDK, or name its folder in the setting troth.java.home.');
    const on = machine({ files: { ...jdk('/usr/lib/jvm/j11', '11.0.2'), ...jdk('/opt/j17', '17.0.2') } });
    assert.match(sentence('', on), /found only Java 17 in \/opt\/j17\. Install a JDK/);
});

test('a Mac keeps its Javas two folders deeper', () => {
    const home = '/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home';
    assert.equal(homeFound('', machine({ platform: 'darwin', files: jdk(home, '25.0.1') })), home);
});

test('Windows spells Path and java.exe its own way', () => {
    const home = 'C:\\Program Files\\Eclipse Adoptium\\jdk-25.0.1.8-hotspot';
    const files = jdk(home, '25.0.1', `${home}\\bin\\java.exe`);
    assert.equal(homeFound('', machine({ platform: 'win32', files })), home);
    const own = jdk('D:\\jdk', '25', 'D:\\jdk\\bin\\java.exe');
    assert.equal(homeFound('', machine({ platform: 'win32', files: own, environment: { Path: 'C:\\Windows;D:\\jdk\\bin' } })), 'D:\\jdk');
});
